package dev.luna.transfer;

import dev.luna.json.JsonText;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads JSON Lines: one object on each line, each of which may arrive as several things. */
final class JsonLines implements SourceReader {

  /** Makes of an object what it tells of. */
  interface Parser {

    /**
     * @throws UnreadableException if the object is none of this format; its message says why
     */
    List<Arrival> parse(JsonObject object);
  }

  /** Memories nest in their history, and metadata in them. */
  private static final int MAX_DEPTH = JsonText.MAX_DEPTH + 8;

  private final Lines lines;
  private final String name;
  private final Parser parser;

  JsonLines(ImportSource source, Parser parser) {
    this.lines = new Lines(source);
    this.name = Names.of(source);
    this.parser = parser;
  }

  /** Reads everything twice, so that links come last without being kept in memory. */
  @Override
  public void read(Intake intake) {
    long total = lines.count();
    lines.read(
        (number, line) -> {
          arrivals(line)
              .filter(arrival -> !(arrival instanceof Arrival.OfLink))
              .forEach(arrival -> intake.take(where(number), arrival));
          intake.reached(number, 2 * total);
        });
    lines.read(
        (number, line) -> {
          arrivals(line)
              .filter(Arrival.OfLink.class::isInstance)
              .forEach(arrival -> intake.take(where(number), arrival));
          intake.reached(total + number, 2 * total);
        });
  }

  private Stream<Arrival> arrivals(Optional<String> line) {
    return line
        .map(this::parse)
        .orElseGet(() -> List.of(Arrival.unreadable("text.not_utf8")))
        .stream();
  }

  private List<Arrival> parse(String line) {
    try {
      if (JsonText.parse(line, MAX_DEPTH) instanceof JsonObject object) {
        return parser.parse(object);
      }
      return List.of(Arrival.unreadable("json.no_object"));
    } catch (JsonException e) {
      return List.of(Arrival.unreadable("json.invalid", Text.oneLine(e)));
    } catch (UnreadableException | IllegalArgumentException | ClassCastException e) {
      return List.of(Arrival.unreadable(e));
    }
  }

  private String where(long number) {
    return "%s:%d".formatted(name, number);
  }
}
