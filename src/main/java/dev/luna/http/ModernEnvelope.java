package dev.luna.http;

import dev.luna.json.JsonText;
import dev.luna.mcp.feature.Features;
import dev.luna.mcp.feature.ToolFeature;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.mcp.protocol.Era;
import dev.luna.mcp.protocol.McpMethod;
import dev.luna.mcp.protocol.MetaKey;
import dev.luna.mcp.protocol.ProtocolVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Checks that a request of the stateless era says all it must, and that its headers say the same as
 * its body (https://modelcontextprotocol.io/specification/2026-07-28/basic/transports, SEP-2243).
 */
@ApplicationScoped
public class ModernEnvelope {

  private final Features features;

  @Inject
  public ModernEnvelope(Features features) {
    this.features = features;
  }

  protected ModernEnvelope() {
    this(null);
  }

  /** Whether a message is one of the stateless era: decided for each message alone. */
  static boolean marks(Message message, HttpHeaders headers) {
    return message instanceof Message.Request request
        ? isModern(request.method(), request.params(), headers)
        : message instanceof Message.Notification notification
            && isModern(notification.method(), notification.params(), headers);
  }

  private static boolean isModern(String method, JsonObject params, HttpHeaders headers) {
    return method.equals(McpMethod.DISCOVER.text())
        || meta(params).containsKey(MetaKey.PROTOCOL_VERSION)
        || isModernVersion(Headers.value(headers, Headers.PROTOCOL_VERSION));
  }

  /** Whether the text names a revision of the stateless era, or one newer than all known. */
  static boolean isModernVersion(String version) {
    return version != null
        && ProtocolVersion.of(version)
            .map(known -> known.era() == Era.MODERN)
            .orElse(version.compareTo(ProtocolVersion.LATEST_LEGACY.text()) > 0);
  }

  /**
   * The revision that the request is in.
   *
   * @throws ProtocolException naming the header or field that is missing or does not fit
   */
  ProtocolVersion check(Message.Request request, HttpHeaders headers) {
    ProtocolVersion version = version(request.params(), headers);
    requireSame(Headers.METHOD, Headers.value(headers, Headers.METHOD), request.method());
    requireMeta(request.params());
    McpMethod method =
        McpMethod.of(request.method())
            .filter(known -> known.existsIn(Era.MODERN))
            .orElseThrow(
                () ->
                    new ProtocolException(
                        ErrorCode.METHOD_NOT_FOUND,
                        "Method not found: '" + request.method() + "'"));
    method
        .nameParameter()
        .flatMap(parameter -> text(request.params().get(parameter)))
        .ifPresent(name -> requireSame(Headers.NAME, decoded(headers, Headers.NAME), name));
    if (method == McpMethod.CALL_TOOL) {
      checkParameters(request.params(), headers);
    }
    return version;
  }

  private static ProtocolVersion version(JsonObject params, HttpHeaders headers) {
    String header = Headers.value(headers, Headers.PROTOCOL_VERSION);
    if (header == null) {
      throw mismatch("The header " + Headers.PROTOCOL_VERSION + " is missing");
    }
    JsonValue inBody = meta(params).get(MetaKey.PROTOCOL_VERSION);
    if (inBody != null) {
      requireSame(Headers.PROTOCOL_VERSION, header, text(inBody).orElse(inBody.toString()));
    }
    return ProtocolVersion.of(header)
        .filter(version -> version.era() == Era.MODERN)
        .orElseThrow(() -> unsupported(header));
  }

  private static ProtocolException unsupported(String requested) {
    return new ProtocolException(
        ErrorCode.UNSUPPORTED_PROTOCOL_VERSION,
        "Protocol version '%s' is not served without a session".formatted(requested),
        JsonText.object()
            .add("supported", JsonText.strings(ProtocolVersion.supported()))
            .add("requested", requested)
            .build());
  }

  private static void requireMeta(JsonObject params) {
    JsonObject meta = meta(params);
    if (!meta.containsKey(MetaKey.PROTOCOL_VERSION)) {
      throw new ProtocolException(
          ErrorCode.INVALID_META, "'_meta' lacks '" + MetaKey.PROTOCOL_VERSION + "'");
    }
    if (!(meta.get(MetaKey.CLIENT_CAPABILITIES) instanceof JsonObject)) {
      throw new ProtocolException(
          ErrorCode.INVALID_META,
          "'_meta' lacks '" + MetaKey.CLIENT_CAPABILITIES + "', which must be an object");
    }
  }

  private void checkParameters(JsonObject params, HttpHeaders headers) {
    Optional<ToolFeature> tool = text(params.get("name")).flatMap(features::tool);
    if (tool.isEmpty() || !(params.get("arguments") instanceof JsonObject arguments)) {
      return;
    }
    tool.get()
        .headers()
        .forEach(
            (header, argument) -> {
              String name = Headers.PARAMETER_PREFIX + header;
              JsonValue value = arguments.getOrDefault(argument, JsonValue.NULL);
              if (value != JsonValue.NULL) {
                requireSame(name, decoded(headers, name), value);
              }
            });
  }

  private static void requireSame(String header, String given, JsonValue inBody) {
    if (given != null && inBody instanceof JsonNumber number && isNumber(given)) {
      if (new BigDecimal(given).compareTo(number.bigDecimalValue()) != 0) {
        throw mismatch("The header %s is '%s', the body says %s".formatted(header, given, number));
      }
      return;
    }
    requireSame(header, given, text(inBody).orElse(inBody.toString()));
  }

  private static void requireSame(String header, String given, String inBody) {
    if (given == null) {
      throw mismatch("The header " + header + " is missing");
    }
    if (!given.equals(inBody)) {
      throw mismatch("The header %s is '%s', the body says '%s'".formatted(header, given, inBody));
    }
  }

  private static boolean isNumber(String text) {
    return text.matches("-?\\d{1,20}(\\.\\d{1,20})?");
  }

  private static String decoded(HttpHeaders headers, String name) {
    String value = Headers.value(headers, name);
    try {
      return value == null ? null : HeaderText.decode(value);
    } catch (IllegalArgumentException e) {
      throw mismatch("The header " + name + " is not well encoded");
    }
  }

  private static ProtocolException mismatch(String message) {
    return new ProtocolException(ErrorCode.HEADER_MISMATCH, message);
  }

  private static JsonObject meta(JsonObject params) {
    return params.get("_meta") instanceof JsonObject meta ? meta : JsonValue.EMPTY_JSON_OBJECT;
  }

  private static Optional<String> text(JsonValue value) {
    return value instanceof JsonString string ? Optional.of(string.getString()) : Optional.empty();
  }
}
