package dev.luna.wire;

import dev.luna.json.JsonText;
import dev.luna.wire.SampleRequests.Sample;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Requests to every address, most of them damaged somewhere; the same ones for the same seed. */
final class RequestFuzzer {

  /**
   * A request and what may be expected of it.
   *
   * @param text a character for each byte
   * @param body the part of it that may be a message
   * @param whole whether it can be told where it ends, so that an answer must come
   */
  record Fuzzed(String verb, String target, String text, String body, boolean whole) {}

  private static final List<String> PATHS =
      List.of(
          "/",
          "/mcp",
          "/mcp/x",
          "/sse",
          "/messages",
          "/messages?sessionId=nobody",
          "/health",
          "/health/live",
          "/health/ready",
          "/health/started",
          "/metrics",
          "/error",
          "/nobody");

  private static final List<String> VERBS =
      List.of("GET", "POST", "DELETE", "OPTIONS", "HEAD", "PUT", "PATCH", "TRACE", "X");

  private static final List<String> HEADERS =
      List.of(
          "Accept: text/event-stream",
          "Accept: application/json",
          "Accept: a/b;q=",
          "Accept-Language: fr-CH, en;q=0.1",
          "Content-Type: text/plain",
          "Content-Encoding: gzip",
          "MCP-Protocol-Version: 2025-03-26",
          "MCP-Protocol-Version: 9999-99-99",
          "Mcp-Method: tools/call",
          "Mcp-Name: =?base64?4pyT?=",
          "Mcp-Name: =?base64?!?=",
          "Mcp-Session-Id: nobody",
          "Last-Event-ID: 0.9223372036854775807",
          "Last-Event-ID: x.-1",
          "Idempotency-Key: a",
          "Idempotency-Key: ",
          "Idempotency-Key: \u00e9",
          "Origin: null",
          "Origin: http://localhost:9",
          "Authorization: Bearer x",
          "traceparent: 00-0-0-0",
          "X-Long: " + "x".repeat(9_000));

  private final Random random;
  private final SampleRequests samples;
  private final JsonMutation mutation;
  private final String messages;
  private int count;

  /**
   * @param messages where messages of an open HTTP+SSE session are posted
   */
  RequestFuzzer(Random random, SampleRequests samples, String messages) {
    this.random = random;
    this.samples = samples;
    this.mutation = new JsonMutation(random);
    this.messages = messages;
  }

  /**
   * @param session an open session of Streamable HTTP
   */
  Fuzzed next(String session) {
    Sample sample = samples.next();
    return switch (random.nextInt(10)) {
      case 0 -> request(pick(VERBS), pick(PATHS), headers("Mcp-Session-Id: nobody"), "");
      case 1 -> request("POST", "/mcp", headers(), body(initialization()));
      case 2, 3 -> request("POST", messages, headers(), body(message(sample, JsonText.object())));
      case 4, 5, 6 -> modern(sample);
      default ->
          request(
              one(12) ? pick(List.of("GET", "DELETE")) : "POST",
              "/mcp",
              headers("Mcp-Session-Id: " + session),
              body(message(sample, JsonText.object())));
    };
  }

  private Fuzzed modern(Sample sample) {
    List<String> headers =
        headers("MCP-Protocol-Version: " + Wire.MODERN, "Mcp-Method: " + sample.method());
    String name = sample.params().getString("name", sample.params().getString("uri", ""));
    if (!name.isEmpty()) {
      headers.add("Mcp-Name: " + name);
    }
    JsonObjectBuilder meta = JsonText.object().add("_meta", Wire.modernMeta());
    return request("POST", "/mcp", headers, body(message(sample, meta)));
  }

  private JsonObject message(Sample sample, JsonObjectBuilder meta) {
    JsonObjectBuilder message = JsonText.object().add("jsonrpc", "2.0");
    if (!sample.method().startsWith("notifications/")) {
      message.add("id", "f" + count++);
    }
    return message
        .add("method", sample.method())
        .add("params", meta.addAll(JsonText.object(sample.params())))
        .build();
  }

  private static JsonObject initialization() {
    return JsonText.parseObject(Wire.initialization(Wire.LATEST_LEGACY));
  }

  private String body(JsonObject message) {
    String text = one(5) ? JsonText.write(message) : mutation.write(message);
    String batch = one(30) ? "[" + text + "," + text + "]" : text;
    byte[] utf8 = batch.getBytes(StandardCharsets.UTF_8);
    String bytes = new String(utf8, StandardCharsets.ISO_8859_1);
    return one(10) ? damaged(bytes) : bytes;
  }

  private Fuzzed request(String verb, String target, List<String> headers, String body) {
    if (one(4)) {
      headers.remove(random.nextInt(headers.size()));
    }
    if (one(4)) {
      headers.add(pick(HEADERS));
    }
    String framed = body;
    if (one(5)) {
      headers.add("Transfer-Encoding: chunked");
      framed = chunks(body);
    } else {
      headers.add("Content-Length: " + body.length());
    }
    String text =
        "%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n%s\r\n\r\n%s"
            .formatted(verb, target, String.join("\r\n", headers), framed);
    return one(12)
        ? new Fuzzed(verb, target, damaged(text), body, false)
        : new Fuzzed(verb, target, text, body, true);
  }

  private String chunks(String body) {
    StringBuilder chunks = new StringBuilder();
    for (int from = 0; from < body.length(); ) {
      int to = Math.min(body.length(), from + 1 + random.nextInt(body.length()));
      chunks.append(Integer.toHexString(to - from)).append("\r\n");
      chunks.append(body, from, to).append("\r\n");
      from = to;
    }
    return chunks.append("0\r\n\r\n").toString();
  }

  /** Other bytes here and there, and perhaps a piece missing. */
  private String damaged(String text) {
    StringBuilder bytes = new StringBuilder(text);
    for (int i = random.nextInt(4); i >= 0 && bytes.length() > 0; i--) {
      int at = random.nextInt(bytes.length());
      if (one(3)) {
        bytes.delete(at, at + random.nextInt(20));
      } else {
        bytes.setCharAt(at, (char) random.nextInt(256));
      }
    }
    return bytes.toString();
  }

  private static List<String> headers(String... more) {
    List<String> headers = new ArrayList<>();
    headers.add("Accept: application/json, text/event-stream");
    headers.add("Content-Type: application/json");
    headers.addAll(List.of(more));
    return headers;
  }

  private boolean one(int in) {
    return random.nextInt(in) == 0;
  }

  private String pick(List<String> texts) {
    return texts.get(random.nextInt(texts.size()));
  }
}
