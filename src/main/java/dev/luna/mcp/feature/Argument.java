package dev.luna.mcp.feature;

import dev.luna.json.JsonMapping;
import dev.luna.json.JsonText;
import dev.luna.mcp.PromptArg;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Optional;

/**
 * An argument that the client gives.
 *
 * @param position its place among the method's parameters
 * @param defaultValue what is taken where the client gives none
 * @param schema as the tool's input schema has it
 */
record Argument(
    String name,
    String title,
    String description,
    boolean optional,
    Optional<JsonValue> defaultValue,
    AnnotatedType type,
    JsonObject schema,
    int position) {

  /**
   * @throws IllegalArgumentException if it has no name or a type that no argument can be bound to
   */
  static Argument of(Parameter parameter, int position) {
    requireBindable(parameter);
    ToolArg tool = parameter.getAnnotation(ToolArg.class);
    if (tool != null) {
      return ofTool(parameter, tool, position);
    }
    PromptArg prompt = parameter.getAnnotation(PromptArg.class);
    return new Argument(
        Names.orElse(prompt == null ? "" : prompt.name(), unnamed(parameter)),
        prompt == null ? "" : prompt.title(),
        prompt == null ? "" : prompt.description(),
        parameter.getType() == Optional.class,
        Optional.empty(),
        parameter.getAnnotatedType(),
        SchemaGenerator.schema(parameter.getAnnotatedType()).build(),
        position);
  }

  boolean required() {
    return !optional && defaultValue.isEmpty();
  }

  /**
   * The Java value for what the client gave.
   *
   * @param given null where the client gave nothing
   * @throws InvalidArgumentException naming the argument, its value and what is allowed
   */
  Object bind(JsonValue given) {
    JsonValue value = given == null || given == JsonValue.NULL ? defaultValue.orElse(null) : given;
    if (value == null && !optional) {
      throw new InvalidArgumentException("argument.missing", name);
    }
    Object bound = value == null ? null : convert(value);
    return optional ? Optional.ofNullable(bound) : bound;
  }

  private static void requireBindable(Parameter parameter) {
    if (!parameter.isNamePresent()) {
      throw new IllegalArgumentException(
          "its parameters have no names; compile it with -parameters");
    }
    Class<?> type =
        SchemaGenerator.rawType(SchemaGenerator.unwrap(parameter.getAnnotatedType()).getType());
    if (type.isRecord() || Map.class == type) {
      throw new IllegalArgumentException(
          "%s: no argument can be bound to it; take a JsonObject instead".formatted(parameter));
    }
  }

  /** Variables of URI templates and arguments of prompts are called as their parameters are. */
  private static String unnamed(Parameter parameter) {
    boolean ofTool = parameter.getDeclaringExecutable().isAnnotationPresent(Tool.class);
    return ofTool ? JsonMapping.snakeCase(parameter.getName()) : parameter.getName();
  }

  private Object convert(JsonValue value) {
    try {
      return JsonBinding.fromJson(value, SchemaGenerator.unwrap(type).getType());
    } catch (InvalidArgumentException e) {
      throw new InvalidArgumentException("argument.unfit", name, shorten(value), e.sentence());
    }
  }

  private static String shorten(JsonValue value) {
    String text = value.toString();
    return text.length() <= 80 ? text : text.substring(0, 80) + "…";
  }

  private static Argument ofTool(Parameter parameter, ToolArg described, int position) {
    Optional<JsonValue> defaultValue =
        described.defaultValue().isEmpty()
            ? Optional.empty()
            : Optional.of(JsonText.parse(described.defaultValue()));
    JsonObjectBuilder schema = SchemaGenerator.schema(parameter.getAnnotatedType());
    if (!described.description().isEmpty()) {
      schema.add("description", described.description());
    }
    defaultValue.ifPresent(value -> schema.add("default", value));
    if (!described.header().isEmpty()) {
      schema.add("x-mcp-header", described.header());
    }
    JsonObject built = schema.build();
    return new Argument(
        Names.orElse(described.name(), JsonMapping.snakeCase(parameter.getName())),
        "",
        described.description(),
        parameter.getType() == Optional.class,
        defaultValue,
        parameter.getAnnotatedType(),
        described.orText() ? orText(built) : built,
        position);
  }

  private static JsonObject orText(JsonObject schema) {
    JsonArray types = JsonText.array().add(schema.get("type")).add("string").build();
    boolean isText =
        schema.get("type") instanceof JsonString type && type.getString().equals("string");
    return isText ? schema : JsonText.object(schema).add("type", types).build();
  }
}
