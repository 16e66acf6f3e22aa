package dev.luna.analysis.pattern;

import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.Map;
import java.util.NoSuchElementException;

/** JSON, as far as its nesting is concerned. */
final class Json {

  private static final JsonParserFactory PARSERS =
      JsonProvider.provider().createParserFactory(Map.of());

  /** The parser fails where it is a thousand. */
  private static final int MAX_DEPTH = 500;

  private Json() {}

  static boolean looksLike(String text) {
    String bare = text.strip();
    return bare.startsWith("{") && bare.endsWith("}") || bare.startsWith("[") && bare.endsWith("]");
  }

  /** The objects and arrays in it by depth, down to 500; empty where the text is no JSON. */
  static Levels levels(String text) {
    Levels levels = new Levels();
    if (!looksLike(text)) {
      return levels;
    }
    try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      int depth = 0;
      while (depth < MAX_DEPTH && parser.hasNext()) {
        Event event = parser.next();
        if (event == Event.START_OBJECT || event == Event.START_ARRAY) {
          JsonLocation at = parser.getLocation();
          int from = (int) Math.max(0, at.getStreamOffset() - 1);
          levels.add(++depth, (int) at.getLineNumber(), text, from);
        } else if (event == Event.END_OBJECT || event == Event.END_ARRAY) {
          depth--;
        }
      }
      return levels;
    } catch (JsonException | NoSuchElementException e) {
      return new Levels();
    }
  }
}
