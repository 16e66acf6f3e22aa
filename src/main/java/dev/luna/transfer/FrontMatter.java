package dev.luna.transfer;

import dev.luna.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.Iterator;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * YAML as JSON: what stands before a note. Numbers keep their digits, dates are strings, and
 * aliases, which can make a short text endless, are refused.
 */
final class FrontMatter {

  private static final int MAX_DEPTH = JsonText.MAX_DEPTH;

  private final LoadSettings settings;
  private final Iterator<Event> events;
  private int depth;

  private FrontMatter(String yaml) {
    settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    events = new Parse(settings).parseString(yaml).iterator();
  }

  /**
   * The mapping that a YAML text is; empty if it says nothing.
   *
   * @throws UnreadableException if it is not YAML, or no mapping
   */
  static JsonObject parse(String yaml) {
    try {
      JsonValue value = new FrontMatter(yaml).document();
      if (value instanceof JsonObject object) {
        return object;
      }
      if (value == JsonValue.NULL) {
        return JsonValue.EMPTY_JSON_OBJECT;
      }
      throw new UnreadableException("front_matter.no_mapping");
    } catch (YamlEngineException e) {
      throw new UnreadableException(e, "front_matter.no_yaml", Text.oneLine(e));
    }
  }

  private JsonValue document() {
    while (events.hasNext()) {
      Event event = events.next();
      if (event.getEventId() == Event.ID.DocumentStart) {
        return value(events.next());
      }
    }
    return JsonValue.NULL;
  }

  private JsonValue value(Event event) {
    if (depth > MAX_DEPTH) {
      throw new UnreadableException("front_matter.deep", MAX_DEPTH);
    }
    return switch (event.getEventId()) {
      case MappingStart -> mapping();
      case SequenceStart -> sequence();
      case Scalar -> scalar((ScalarEvent) event);
      default -> throw new UnreadableException("front_matter.alias");
    };
  }

  private JsonValue mapping() {
    depth++;
    JsonObjectBuilder object = JsonText.object();
    for (Event key = events.next(); key.getEventId() != Event.ID.MappingEnd; key = events.next()) {
      if (!(key instanceof ScalarEvent name)) {
        throw new UnreadableException("front_matter.key");
      }
      object.add(name.getValue(), value(events.next()));
    }
    depth--;
    return object.build();
  }

  private JsonValue sequence() {
    depth++;
    JsonArrayBuilder array = JsonText.array();
    for (Event item = events.next();
        item.getEventId() != Event.ID.SequenceEnd;
        item = events.next()) {
      array.add(value(item));
    }
    depth--;
    return array.build();
  }

  private JsonValue scalar(ScalarEvent scalar) {
    String text = scalar.getValue();
    if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
      return JsonText.string(text);
    }
    Tag tag = settings.getSchema().getScalarResolver().resolve(text, true);
    if (tag.equals(Tag.NULL)) {
      return JsonValue.NULL;
    } else if (tag.equals(Tag.BOOL)) {
      return Boolean.parseBoolean(text) ? JsonValue.TRUE : JsonValue.FALSE;
    }
    return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(text) : JsonText.string(text);
  }

  // YAML has numbers that JSON has not: .inf, 0o17.
  private static JsonValue number(String text) {
    try {
      return JsonText.parse(text) instanceof JsonNumber number ? number : JsonText.string(text);
    } catch (JsonException e) {
      return JsonText.string(text);
    }
  }
}
