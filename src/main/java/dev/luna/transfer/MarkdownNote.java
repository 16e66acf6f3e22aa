package dev.luna.transfer;

import dev.luna.json.JsonText;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Usage;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A note as a memory. Luna's own notes come back as they were; to others, whose text may not say
 * what it is about, the title is added as a heading, and what their front matter says that is not a
 * field of a memory becomes metadata.
 *
 * @param path below the directory of the notes
 * @param modified when the file was changed, for want of better
 */
record MarkdownNote(Path path, Note note, Instant modified, Timestamps times) {

  private static final Set<String> FIELDS =
      Set.of(
          MarkdownForm.MARK,
          "id",
          "type",
          "created",
          "updated",
          "version",
          "language",
          "source",
          "trust",
          "tags",
          "accessed_count",
          "last_accessed",
          "useful",
          "not_useful",
          "archived",
          "links",
          "metadata");

  /** Whether Luna wrote it. */
  boolean isOwn() {
    return note.frontMatter().containsKey(MarkdownForm.MARK);
  }

  Foreign foreign() {
    Optional<String> id = Json.string(front(), "id").filter(MemoryId::isUsable);
    String content = isOwn() ? MarkdownForm.content(note.body()) : content();
    Instant created = time("created", "created_at", "date").orElse(modified);
    String source = isOwn() ? Json.text(front().get("source")) : name();
    return Foreign.of(
            id.orElseGet(() -> MemoryId.derived(type(), "note", name(), content)),
            type(),
            content,
            source,
            created)
        .identified(id.isPresent())
        .with(tags(), metadata())
        .in(isOwn() ? Json.string(front(), "language") : Optional.empty())
        .with(time("updated", "updated_at", "modified").orElse(created), usage(), time("archived"));
  }

  /** What other notes may call it: by its path, its file's name, its title or an alias. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of(name(), stem()));
    Json.string(front(), "title").ifPresent(names::add);
    Json.string(front(), "permalink").ifPresent(names::add);
    names.addAll(Json.strings(front(), "aliases"));
    return names;
  }

  /** The path with slashes. */
  String name() {
    return path.toString().replace('\\', '/');
  }

  private JsonObject front() {
    return note.frontMatter();
  }

  private MemoryType type() {
    return Json.string(front(), "type")
        .flatMap(TypeNames::of)
        .or(() -> TypeNames.ofFolder(path))
        .orElse(MemoryType.LEAF);
  }

  private String content() {
    String body = note.body().strip();
    String title = Json.string(front(), "title").orElseGet(this::stem);
    return body.startsWith("#") && !body.matches("(?s)#\\S.*")
        ? body
        : ("# " + title + "\n\n" + body).strip();
  }

  private String stem() {
    String file = path.getFileName().toString();
    int dot = file.lastIndexOf('.');
    return dot > 0 ? file.substring(0, dot) : file;
  }

  private List<String> tags() {
    List<String> tags =
        Json.string(front(), "tags")
            .map(text -> Arrays.asList(text.split("[,\\s]+")))
            .orElseGet(() -> Json.strings(front(), "tags"));
    return isOwn()
        ? tags
        : tags.stream()
            .map(tag -> tag.startsWith("#") ? tag.substring(1) : tag)
            .filter(tag -> !tag.isBlank())
            .toList();
  }

  private JsonObject metadata() {
    JsonObjectBuilder metadata = JsonText.object(Json.object(front(), "metadata"));
    front().entrySet().stream()
        .filter(field -> !isOwn() || !FIELDS.contains(field.getKey()))
        .filter(field -> !isMemoryField(field.getKey()))
        .forEach(field -> metadata.add(field.getKey(), field.getValue()));
    return metadata.build();
  }

  private boolean isMemoryField(String name) {
    return Set.of("id", "tags", "metadata").contains(name)
        || name.equals("type") && TypeNames.of(Json.text(front().get(name))).isPresent();
  }

  private Usage usage() {
    return isOwn()
        ? new Usage(
            Json.count(front(), "accessed_count"),
            time("last_accessed"),
            Json.count(front(), "useful"),
            Json.count(front(), "not_useful"))
        : Usage.NONE;
  }

  private Optional<Instant> time(String... names) {
    return Json.string(front(), names).flatMap(times::read);
  }
}
