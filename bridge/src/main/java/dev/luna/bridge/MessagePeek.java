package dev.luna.bridge;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.Map;

/** Reads what the bridge must know of a message in one pass, and checks that the rest is JSON. */
final class MessagePeek {

  /** Below the parser's own limit, which it enforces with an untyped exception. */
  private static final int MAX_DEPTH = 900;

  private static final JsonParserFactory PARSERS = Json.createParserFactory(Map.of());

  /** As deep as the deepest {@link Detail}. */
  private static final int MAX_PATH = 3;

  private final String text;
  private final Map<Detail, String> details = new EnumMap<>(Detail.class);
  private final String[] paths = new String[MAX_PATH + 1];
  private int depth;
  private String key;
  private String method;
  private RequestId id;
  private boolean result;
  private boolean error;

  MessagePeek(String text) {
    this.text = text;
  }

  JsonRpcMessage message() throws MalformedMessage {
    try (JsonParser parser = PARSERS.createParser(new StringReader(text))) {
      while (parser.hasNext()) {
        int before = (int) parser.getLocation().getStreamOffset();
        take(parser.next(), parser, before);
      }
    } catch (JsonException e) {
      throw new MalformedMessage(MalformedMessage.PARSE_ERROR, e.getMessage());
    }
    return new JsonRpcMessage(text, kind(), method, id, details);
  }

  private void take(Event event, JsonParser parser, int before) throws MalformedMessage {
    if (depth == 0 && event != Event.START_OBJECT) {
      throw invalid("The message is not a JSON object");
    }
    switch (event) {
      case START_OBJECT, START_ARRAY -> {
        value(event, parser, before);
        descend();
      }
      case END_OBJECT, END_ARRAY -> depth--;
      case KEY_NAME -> name(parser);
      default -> value(event, parser, before);
    }
  }

  private void descend() throws MalformedMessage {
    depth++;
    if (depth > MAX_DEPTH) {
      throw invalid("The message is nested deeper than " + MAX_DEPTH + " levels");
    }
    if (depth <= MAX_PATH) {
      paths[depth] = "";
    }
  }

  private void name(JsonParser parser) {
    if (depth <= MAX_PATH) {
      String name = parser.getString();
      paths[depth] = depth == 1 ? name : paths[depth - 1] + "/" + name;
    }
    if (depth == 1) {
      key = paths[1];
      result |= key.equals("result");
      error |= key.equals("error");
    }
  }

  private void value(Event event, JsonParser parser, int before) throws MalformedMessage {
    if (depth == 1 && key.equals("method") && event == Event.VALUE_STRING) {
      method = parser.getString();
    } else if (depth == 1 && key.equals("id")) {
      id = id(event, parser, before);
    } else if (depth > 1 && depth <= MAX_PATH && key.equals("params")) {
      detail(event, parser);
    }
  }

  private void detail(Event event, JsonParser parser) {
    Detail detail = Detail.at(paths[depth]);
    if (detail == null) {
      return;
    }
    if (event == Event.VALUE_STRING) {
      String value = parser.getString();
      details.put(
          detail, detail == Detail.CANCELLED ? RequestId.ofString(value, value, 0).key() : value);
    } else if (event == Event.VALUE_NUMBER && detail == Detail.CANCELLED) {
      details.put(detail, RequestId.ofNumber(parser.getString(), 0).key());
    }
  }

  private RequestId id(Event event, JsonParser parser, int before) throws MalformedMessage {
    // Where the text ends in a number, the parser has counted past its end.
    int end = Math.min(text.length(), (int) parser.getLocation().getStreamOffset());
    String separated = text.substring(before, end);
    int start = before + separated.indexOf(separated.substring(1).stripLeading(), 1);
    String written = text.substring(start, end);
    return switch (event) {
      case VALUE_STRING -> RequestId.ofString(parser.getString(), written, start);
      case VALUE_NUMBER -> RequestId.ofNumber(written, start);
      case VALUE_NULL -> RequestId.ofNull(written, start);
      default -> throw invalid("The id is neither a string nor a number");
    };
  }

  private JsonRpcMessage.Kind kind() throws MalformedMessage {
    if (method != null) {
      boolean answerable = id != null && id.key() != null;
      return answerable ? JsonRpcMessage.Kind.REQUEST : JsonRpcMessage.Kind.NOTIFICATION;
    }
    if (result == error) {
      throw invalid("The message is neither a request nor a response");
    }
    return result ? JsonRpcMessage.Kind.RESULT : JsonRpcMessage.Kind.ERROR;
  }

  private static MalformedMessage invalid(String reason) {
    return new MalformedMessage(MalformedMessage.INVALID_REQUEST, reason);
  }
}
