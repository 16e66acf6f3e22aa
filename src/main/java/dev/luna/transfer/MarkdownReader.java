package dev.luna.transfer;

import dev.luna.memory.KeptLink;
import dev.luna.memory.Link;
import dev.luna.memory.LinkKind;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads notes, one or a folder of them, with the links between them. */
final class MarkdownReader implements SourceReader {

  private final ImportSource source;
  private final Origin origin;
  private final Timestamps times;
  private final WikiLinks names = new WikiLinks();
  private final List<Found> links = new ArrayList<>();

  MarkdownReader(ImportSource source, Origin origin) {
    this.source = source;
    this.origin = origin;
    this.times = new Timestamps(origin.zone());
  }

  @Override
  public void read(Intake intake) {
    SourceFiles files = SourceFiles.of(source);
    List<SourceFile> all = files.all();
    for (int i = 0; i < all.size(); i++) {
      SourceFile file = all.get(i);
      intake.take(file.name(), arrival(file));
      intake.reached(i + 1L, all.size());
    }
    links.forEach(found -> intake.take(found.where(), resolved(found.arrival())));
  }

  private Arrival arrival(SourceFile file) {
    if (SourceFiles.isHidden(file.name())) {
      return Arrival.ignored("file.hidden");
    }
    if (!SourceFiles.isMarkdown(file.name())) {
      return Arrival.ignored("file.no_markdown");
    }
    try {
      MarkdownNote note =
          new MarkdownNote(file.relative(), Note.parse(file.text()), file.modified(), times);
      Foreign foreign = note.foreign();
      names.add(note.names(), foreign.id());
      collectLinks(file.name(), note, foreign.id());
      return origin.arrival(foreign, file.name(), Optional.empty());
    } catch (UnreadableException | IllegalArgumentException e) {
      return Arrival.unreadable(e);
    }
  }

  private void collectLinks(String where, MarkdownNote note, String id) {
    if (!note.isOwn()) {
      for (String target : WikiLinks.in(note.note().body())) {
        add(
            where,
            new Link(id, target, LinkKind.RELATED.label(), 1, "a link in " + where, origin.now()));
      }
    } else if (note.note().frontMatter().get("links") instanceof JsonArray array) {
      array.forEach(link -> add(where, own(id, link)));
    }
  }

  private void add(String where, Link link) {
    links.add(new Found(where, new Arrival.OfLink(new KeptLink(link, Optional.empty()))));
  }

  private Link own(String from, JsonValue value) {
    JsonObject link = value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
    return new Link(
        from,
        WikiLinks.target(Json.text(link.get("to"))),
        Json.string(link, "kind").orElse(LinkKind.RELATED.label()),
        link.get("score") instanceof JsonNumber score ? score.doubleValue() : 1,
        Json.text(link.get("reason")),
        Json.string(link, "created").flatMap(times::read).orElse(origin.now()));
  }

  /** A link to a note by its name becomes one to its id; an id is left as it is. */
  private Arrival resolved(Arrival arrival) {
    KeptLink kept = ((Arrival.OfLink) arrival).link();
    Link link = kept.link();
    Optional<String> id = names.idOf(link.to());
    if (id.isEmpty() && !MemoryId.isUsable(link.to())) {
      return Arrival.skipped(ImportReport.Kind.LINK, LinkPlacement.name(kept), "link.no_note");
    }
    return new Arrival.OfLink(
        new KeptLink(
            new Link(
                link.from(),
                id.orElse(link.to()),
                link.kind(),
                link.score(),
                link.reason(),
                link.created()),
            Optional.empty()));
  }
}
