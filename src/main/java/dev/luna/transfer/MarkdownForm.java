package dev.luna.transfer;

import dev.luna.json.JsonText;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A memory as Luna writes it to a Markdown file. The values of the front matter are JSON, which is
 * YAML too.
 */
final class MarkdownForm {

  /** The field that tells Luna's own notes; its value is the version of the form. */
  static final String MARK = "luna";

  private static final int VERSION = 1;

  /** What YAML does not allow in a document, and what it may take for the end of a line. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\x7f-\\x9f\\u2028\\u2029\\ufeff\\ufffe\\uffff]");

  private MarkdownForm() {}

  /**
   * @param links that start from the memory
   */
  static String write(Memory memory, List<Link> links) {
    StringBuilder text = new StringBuilder("---\n");
    front(memory, links)
        .forEach((name, value) -> text.append(name).append(": ").append(yaml(value)).append('\n'));
    return text.append("---\n\n").append(memory.content()).append('\n').toString();
  }

  /** The content in the body of a note that {@link #write} made. */
  static String content(String body) {
    String content = body.replaceFirst("\\A\\R", "");
    return content.endsWith("\n") ? content.substring(0, content.length() - 1) : content;
  }

  private static JsonObject front(Memory memory, List<Link> links) {
    JsonObjectBuilder front =
        JsonText.object()
            .add(MARK, VERSION)
            .add("id", memory.id())
            .add("type", memory.type().label())
            .add("tags", JsonText.strings(memory.tags()))
            .add("created", memory.created().toString())
            .add("updated", memory.updated().toString())
            .add("version", memory.version())
            .add("language", memory.language())
            .add("source", memory.source())
            .add("trust", memory.trust().label())
            .add("accessed_count", memory.usage().accessedCount())
            .add("useful", memory.usage().useful())
            .add("not_useful", memory.usage().notUseful());
    memory.usage().lastAccessed().ifPresent(at -> front.add("last_accessed", at.toString()));
    memory.archived().ifPresent(at -> front.add("archived", at.toString()));
    return front.add("links", links(links)).add("metadata", memory.metadata()).build();
  }

  private static JsonArrayBuilder links(List<Link> links) {
    JsonArrayBuilder array = JsonText.array();
    for (Link link : links) {
      array.add(
          JsonText.object()
              .add("to", "[[" + link.to() + "]]")
              .add("kind", link.kind())
              .add("score", link.score())
              .add("reason", link.reason())
              .add("created", link.created().toString()));
    }
    return array;
  }

  private static String yaml(JsonValue value) {
    return UNPRINTABLE
        .matcher(JsonText.write(value))
        .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
  }
}
