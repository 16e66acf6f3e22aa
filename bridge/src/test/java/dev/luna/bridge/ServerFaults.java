package dev.luna.bridge;

import com.sun.net.httpserver.HttpExchange;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Answers of a server that is broken in one way after another; always the same for a seed. */
final class ServerFaults implements StreamableServer.Script {

  private static final List<Integer> STATUSES =
      List.of(201, 202, 204, 301, 307, 400, 401, 403, 405, 408, 413, 429, 500, 502, 503, 504, 599);

  private static final List<String> TYPES =
      List.of(
          "application/json", "text/event-stream", "text/html", "application/json;charset=x", "");

  private static final List<String> HEADERS =
      List.of(
          "Retry-After: soon",
          "Retry-After: -1",
          "Retry-After: 99999999999999999999",
          "Location: http://[",
          "Mcp-Session-Id: other",
          "MCP-Protocol-Version: x",
          "WWW-Authenticate: Bearer",
          "Content-Encoding: gzip",
          "Set-Cookie: a=b");

  private static final List<String> LINES =
      List.of(
          "data",
          "data: {",
          "data: null",
          "data: []",
          "data: {\"jsonrpc\":\"2.0\",\"id\":987654321,\"result\":{}}",
          "data: {\"jsonrpc\":\"2.0\",\"id\":null,\"result\":{}}",
          "data: {\"jsonrpc\":\"2.0\",\"id\":{},\"error\":7}",
          "data: {\"jsonrpc\":\"2.0\",\"method\":\"notifications/message\",\"params\":{}}",
          "data: {\"jsonrpc\":\"2.0\",\"method\":7}",
          "data: \u0000\ud83c\udf19",
          "event: nobody",
          "id: \u0000",
          "id: a\nid:",
          "retry: 99999999999999999999",
          "retry: -1",
          ":",
          ": \ufeff",
          "x".repeat(100_000),
          "",
          "\r",
          "\n\r\n");

  private final Random random;

  ServerFaults(long seed) {
    random = new Random(seed);
  }

  @Override
  public synchronized void answer(HttpExchange exchange, JsonObject message) throws IOException {
    try (exchange) {
      String answer =
          message == null
              ? ""
              : StreamableServer.result(message, "{\"n\":" + random.nextInt() + "}");
      switch (random.nextInt(8)) {
        case 0 -> {
          headers(exchange);
          send(exchange, pick(STATUSES), random.nextBoolean() ? "" : "<html>no</html>", 0);
        }
        case 1 -> {
          exchange.getResponseHeaders().set("Content-Type", pick(TYPES));
          send(exchange, 200, answer, 0);
        }
        case 2 -> json(exchange, damaged(answer), 0);
        case 3 -> json(exchange, answer.substring(0, random.nextInt(answer.length() + 1)), 0);
        case 4 -> json(exchange, answer, 1 + random.nextInt(5_000));
        case 5, 6 -> events(exchange, answer);
        default -> json(exchange, answer, 0);
      }
    }
  }

  private void events(HttpExchange exchange, String answer) throws IOException {
    OutputStream events = StreamableServer.events(exchange);
    for (int lines = random.nextInt(6); lines > 0; lines--) {
      StreamableServer.write(events, pick(LINES) + pick(List.of("\n", "\r", "\r\n", "\n\n")));
    }
    if (random.nextInt(3) > 0) {
      StreamableServer.write(events, "\n\n");
    }
    for (int times = random.nextInt(3); times > 0; times--) {
      String data = random.nextInt(4) == 0 ? damaged(answer) : answer;
      StreamableServer.write(events, "data: " + data + "\n" + (random.nextInt(5) == 0 ? "" : "\n"));
    }
  }

  private void headers(HttpExchange exchange) {
    String[] header = pick(HEADERS).split(": ");
    exchange.getResponseHeaders().set(header[0], header[1]);
  }

  private static void json(HttpExchange exchange, String body, int missing) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    send(exchange, 200, body, missing);
  }

  /**
   * @param missing bytes that are promised and do not come
   */
  private static void send(HttpExchange exchange, int status, String body, int missing)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    int length = status == 204 ? 0 : bytes.length + missing;
    exchange.sendResponseHeaders(status, length == 0 ? -1 : length);
    if (length > 0) {
      exchange.getResponseBody().write(bytes);
    }
  }

  private String damaged(String text) {
    StringBuilder damaged = new StringBuilder(text);
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      damaged.setCharAt(random.nextInt(damaged.length()), (char) (1 + random.nextInt(300)));
    }
    return damaged.toString();
  }

  private <T> T pick(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}
