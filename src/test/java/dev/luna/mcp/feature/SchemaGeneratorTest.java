package dev.luna.mcp.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.luna.json.JsonText;
import dev.luna.mcp.ToolArg;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients are told of arguments and results. */
class SchemaGeneratorTest {

  private enum Mood {
    CALM,
    VERY_GLAD
  }

  private record Point(int x, Optional<String> longLabel) {}

  private record Values(
      String text,
      int small,
      Integer boxedSmall,
      long large,
      Long boxedLarge,
      double fraction,
      Double boxedFraction,
      boolean truth,
      Boolean boxedTruth,
      Instant instant,
      Mood mood,
      Point point,
      List<String> list,
      Set<Mood> set,
      List<List<Integer>> nested,
      Map<String, Integer> map,
      Optional<Integer> optional,
      JsonObject object,
      JsonValue any) {}

  private record Constrained(
      @NotBlank String blank,
      @NotEmpty String empty,
      @Size(min = 2, max = 5) String size,
      @Size(max = 5) String most,
      @Size(min = 2) List<String> least,
      @NotEmpty Set<String> some,
      List<@Size(max = 9) String> elements,
      @Pattern(regexp = "[a-z]+") String pattern,
      @Min(1) @Max(9) int range,
      @DecimalMin("0.1") @DecimalMax("0.9") double decimals,
      @Positive int positive,
      @PositiveOrZero long notNegative,
      Optional<@Min(3) Integer> inside,
      @NotBlank @Size(max = 100) String both) {}

  private interface Sample {
    void arguments(
        @ToolArg(description = "How many") int howMany,
        @ToolArg(name = "other") String renamed,
        @ToolArg(defaultValue = "7", orText = true) int days,
        @ToolArg(orText = true) JsonObject filter,
        @ToolArg(orText = true) String already,
        @ToolArg(header = "Region") Optional<String> region,
        Optional<@Size(max = 3) List<String>> tags);

    void unknown(Thread thread);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text           | {'type':'string'}",
        "small          | {'type':'integer'}",
        "boxed_small    | {'type':'integer'}",
        "large          | {'type':'integer'}",
        "boxed_large    | {'type':'integer'}",
        "fraction       | {'type':'number'}",
        "boxed_fraction | {'type':'number'}",
        "truth          | {'type':'boolean'}",
        "boxed_truth    | {'type':'boolean'}",
        "instant        | {'type':'string','format':'date-time'}",
        "mood           | {'type':'string','enum':['calm','very_glad']}",
        "list           | {'type':'array','items':{'type':'string'}}",
        "set            | {'type':'array','items':{'type':'string','enum':['calm','very_glad']}}",
        "nested         | {'type':'array','items':{'type':'array','items':{'type':'integer'}}}",
        "map            | {'type':'object','additionalProperties':{'type':'integer'}}",
        "optional       | {'type':'integer'}",
        "object         | {'type':'object'}",
        "any            | {}"
      })
  void everyTypeHasItsSchema(String property, String schema) {
    assertThat(property(Values.class, property)).isEqualTo(json(schema));
  }

  @Test
  void recordsAreObjectsWithNamesInSnakeCase() {
    assertThat(property(Values.class, "point"))
        .isEqualTo(
            json(
                "{'type':'object','properties':{'x':{'type':'integer'},"
                    + "'long_label':{'type':'string'}},'required':['x']}"));
  }

  @Test
  void onlyOptionalsMayBeLeftOut() {
    JsonObject schema = SchemaGenerator.recordSchema(Values.class).build();
    List<String> all = List.copyOf(schema.getJsonObject("properties").keySet());
    assertThat(strings(schema.getJsonArray("required")))
        .containsExactlyElementsOf(all.stream().filter(n -> !n.equals("optional")).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "blank        | {'type':'string','minLength':1,'pattern':'\\\\S'}",
        "empty        | {'type':'string','minLength':1}",
        "size         | {'type':'string','minLength':2,'maxLength':5}",
        "most         | {'type':'string','maxLength':5}",
        "least        | {'type':'array','items':{'type':'string'},'minItems':2}",
        "some         | {'type':'array','items':{'type':'string'},'minItems':1}",
        "elements     | {'type':'array','items':{'type':'string','maxLength':9}}",
        "pattern      | {'type':'string','pattern':'[a-z]+'}",
        "range        | {'type':'integer','minimum':1,'maximum':9}",
        "decimals     | {'type':'number','minimum':0.1,'maximum':0.9}",
        "positive     | {'type':'integer','exclusiveMinimum':0}",
        "not_negative | {'type':'integer','minimum':0}",
        "inside       | {'type':'integer','minimum':3}",
        "both         | {'type':'string','minLength':1,'pattern':'\\\\S','maxLength':100}"
      })
  void everyConstraintIsTold(String property, String schema) {
    assertThat(property(Constrained.class, property)).isEqualTo(json(schema));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "how_many | {'type':'integer','description':'How many'}",
        "other    | {'type':'string'}",
        "days     | {'type':['integer','string'],'default':7}",
        "filter   | {'type':['object','string']}",
        "already  | {'type':'string'}",
        "region   | {'type':'string','x-mcp-header':'Region'}",
        "tags     | {'type':'array','items':{'type':'string'},'maxItems':3}"
      })
  void argumentsAreDescribed(String name, String schema) {
    assertThat(argument(name).schema()).isEqualTo(json(schema));
  }

  @ParameterizedTest
  @CsvSource({
    "how_many,true",
    "other,true",
    "days,false",
    "filter,true",
    "region,false",
    "tags,false"
  })
  void optionalsAndDefaultsAreNotRequired(String name, boolean required) {
    assertThat(argument(name).required()).isEqualTo(required);
  }

  @Test
  void aTypeThatIsNotKnownIsADefect() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> arguments("unknown"))
        .withMessageContaining("Thread");
  }

  private static JsonValue property(Class<?> type, String name) {
    return SchemaGenerator.recordSchema(type).build().getJsonObject("properties").get(name);
  }

  private static Argument argument(String name) {
    return arguments("arguments").stream()
        .filter(argument -> argument.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Argument> arguments(String method) {
    return Arrays.stream(Sample.class.getDeclaredMethods())
        .filter(declared -> declared.getName().equals(method))
        .map(declared -> new FeatureMethod(() -> null, declared, null).arguments())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> strings(JsonArray array) {
    return array.stream().map(value -> JsonText.write(value).replace("\"", "")).toList();
  }

  private static JsonValue json(String text) {
    return JsonText.parse(text.replace('\'', '"'));
  }
}
