package dev.luna.docs;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Set;

/** The page that says all that a server offers, from what it says in its own lists. */
final class ToolsPage {

  private static final String HEAD =
      """
      # Tools, resources, prompts

      What a model reads of Luna: this page is made from the lists of a running server, and a test compares them. After a change to a tool, `%s` writes it anew.

      In results, a field with a question mark may be absent. A failed call answers `isError` with a sentence that says what to do.

      What people read is in the caller's language: what results say in words, failures, all titles, and the descriptions of resources and prompts. It is French where the header `Accept-Language` prefers French to English, and English otherwise; the bridge sends the language of its user's machine. Descriptions of tools and arguments are for the model and English, and so are errors of the protocol itself. A prompt can be had in either language by its argument `language`.

      ## Tools
      """;
  private static final String ARGUMENTS =
      """

      | argument | is | default | meaning |
      | --- | --- | --- | --- |
      """;
  private static final String RESOURCES =
      """

      ## Resources

      | address | type | meaning |
      | --- | --- | --- |
      """;
  private static final String PROMPTS =
      """

      ## Prompts
      """;

  private final StringBuilder page;

  private ToolsPage(String update) {
    page = new StringBuilder(HEAD.formatted(update));
  }

  /**
   * The page as Markdown.
   *
   * @param update the command that writes it
   */
  static String of(
      List<JsonObject> tools, List<JsonObject> resources, List<JsonObject> prompts, String update) {
    ToolsPage page = new ToolsPage(update);
    tools.forEach(page::tool);
    page.page.append(RESOURCES);
    resources.forEach(page::resource);
    page.page.append(PROMPTS);
    prompts.forEach(page::prompt);
    return page.page.toString();
  }

  private void tool(JsonObject tool) {
    heading(tool);
    page.append('\n').append(promises(tool.getJsonObject("annotations"))).append('\n');
    JsonObject input = tool.getJsonObject("inputSchema");
    Set<String> required = SchemaWords.required(input);
    if (!input.getJsonObject("properties").isEmpty()) {
      page.append(ARGUMENTS);
      input
          .getJsonObject("properties")
          .forEach(
              (name, schema) -> argument(name, schema.asJsonObject(), required.contains(name)));
    }
    JsonObject output = tool.getJsonObject("outputSchema");
    if (output != null) {
      page.append("\nResult: ").append(SchemaWords.fields(output)).append(".\n");
    }
  }

  private void argument(String name, JsonObject schema, boolean required) {
    JsonValue value = schema.get("default");
    String taken = value == null ? "" : '`' + value.toString() + '`';
    row(
        '`' + name + '`',
        SchemaWords.of(schema),
        required ? "**required**" : taken,
        schema.getString("description", ""));
  }

  private void resource(JsonObject resource) {
    row(
        '`' + resource.getString("uri", resource.getString("uriTemplate", "")) + '`',
        resource.getString("mimeType"),
        resource.getString("description"));
  }

  private void prompt(JsonObject prompt) {
    heading(prompt);
    JsonArray arguments = prompt.getJsonArray("arguments");
    if (arguments != null) {
      page.append("\n| argument | required | meaning |\n| --- | --- | --- |\n");
      for (JsonObject argument : arguments.getValuesAs(JsonObject.class)) {
        row(
            '`' + argument.getString("name") + '`',
            argument.getBoolean("required") ? "yes" : "no",
            argument.getString("description", ""));
      }
    }
  }

  private void heading(JsonObject feature) {
    page.append("\n### `%s`: ".formatted(feature.getString("name")))
        .append(feature.getString("title"))
        .append("\n\n")
        .append(sentence(feature.getString("description").strip()))
        .append('\n');
  }

  private void row(String... cells) {
    page.append('|');
    for (String cell : cells) {
      page.append(' ').append(cell.replace("|", "\\|")).append(cell.isEmpty() ? "|" : " |");
    }
    page.append('\n');
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + '.';
  }

  private static String promises(JsonObject annotations) {
    if (annotations.getBoolean("readOnlyHint")) {
      return "Changes nothing" + reach(annotations);
    }
    String change =
        annotations.getBoolean("destructiveHint")
            ? "May remove something for good"
            : "Removes nothing for good";
    String again =
        annotations.getBoolean("idempotentHint")
            ? "; the same call again changes nothing more"
            : "";
    return change + again + reach(annotations);
  }

  private static String reach(JsonObject annotations) {
    return annotations.getBoolean("openWorldHint") ? "; reaches beyond what Luna keeps." : ".";
  }
}
