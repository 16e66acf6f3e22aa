package dev.luna.bridge;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An MCP server over Streamable HTTP, of both eras, that can be stopped and started on its port.
 *
 * <p>It echoes the parameters of a request that it does not know, and follows the script of a test
 * beyond that.
 */
final class StreamableServer implements AutoCloseable {

  private static final String TOOLS =
      """
      {"tools":[{"name":"read","inputSchema":{"type":"object"},"annotations":{"readOnlyHint":true}},
      {"name":"write","inputSchema":{"type":"object"}},
      {"name":"routed","inputSchema":{"type":"object","properties":{"to":{"type":"object",
      "properties":{"city":{"type":"string","x-mcp-header":"City"}}}}}}]}
      """
          .replace("\n", "");

  final List<Request> requests = new CopyOnWriteArrayList<>();

  /** What a method, or a tool's name, is answered with in place of an echo. */
  final Map<String, Script> scripts = new ConcurrentHashMap<>();

  volatile String capabilities = "{}";

  /** How often each call was carried out, by its idempotency key. */
  final Map<String, AtomicInteger> executed = new ConcurrentHashMap<>();

  private final BlockingQueue<Request> arrivals = new LinkedBlockingQueue<>();
  private final Set<String> sessions = ConcurrentHashMap.newKeySet();
  private final List<OutputStream> streams = new CopyOnWriteArrayList<>();
  private final AtomicInteger lastSession = new AtomicInteger();
  private final int port;
  private HttpServer http;
  private ExecutorService threads;

  /** Answers one request. */
  interface Script {
    void answer(HttpExchange exchange, JsonObject message) throws IOException;
  }

  /** What arrived. */
  record Request(String verb, Map<String, List<String>> headers, String body) {

    String header(String name) {
      return headers.entrySet().stream()
          .filter(entry -> entry.getKey().equalsIgnoreCase(name))
          .map(entry -> entry.getValue().get(0))
          .findFirst()
          .orElse(null);
    }

    JsonObject message() {
      return Json.createReader(new StringReader(body)).readObject();
    }

    boolean isPost(String method) {
      return verb.equals("POST") && method().equals(method);
    }

    String method() {
      return body.isEmpty() ? "" : message().getString("method", "");
    }
  }

  StreamableServer() throws IOException {
    start(0);
    this.port = http.getAddress().getPort();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  /** Waits for a message of a method, or for a request with a verb other than POST. */
  Request await(String what) throws InterruptedException {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < giveUp) {
      for (Request request : arrivals) {
        boolean wanted = request.verb().equals(what) || request.isPost(what);
        if (wanted && arrivals.remove(request)) {
          return request;
        }
      }
      Thread.sleep(5);
    }
    throw new AssertionError("No " + what + " among " + requests);
  }

  List<Request> received(String method) {
    return requests.stream().filter(request -> request.method().equals(method)).toList();
  }

  /** Sends an event on every stream that is open for the server's own messages. */
  void push(String event) throws IOException {
    for (OutputStream stream : streams) {
      write(stream, event);
    }
  }

  void endStreams() throws IOException {
    for (OutputStream stream : streams) {
      stream.close();
    }
    streams.clear();
  }

  /** Forgets every session without a word. */
  void forget() {
    sessions.clear();
  }

  /** Drops every connection and forgets every session. */
  void stop() {
    http.stop(0);
    threads.shutdownNow();
    sessions.clear();
    streams.clear();
  }

  void restart() throws IOException {
    start(port);
  }

  @Override
  public void close() {
    stop();
  }

  static void json(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** Begins a response that is a stream. */
  static OutputStream events(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    write(exchange.getResponseBody(), ": welcome\n\n");
    return exchange.getResponseBody();
  }

  static void write(OutputStream stream, String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
    stream.flush();
  }

  static String result(JsonObject request, String result) {
    return "{\"jsonrpc\":\"2.0\",\"id\":" + request.get("id") + ",\"result\":" + result + "}";
  }

  static String error(JsonObject request, int code) {
    return "{\"jsonrpc\":\"2.0\",\"id\":%s,\"error\":{\"code\":%d,\"message\":\"no\"}}"
        .formatted(request.get("id"), code);
  }

  private void start(int onPort) throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
    threads = Executors.newCachedThreadPool();
    http.setExecutor(threads);
    http.createContext("/mcp", this::serve);
    http.start();
  }

  private void serve(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Request request =
        new Request(exchange.getRequestMethod(), Map.copyOf(exchange.getRequestHeaders()), body);
    requests.add(request);
    try {
      Script script = scripts.get(request.verb());
      if (script != null) {
        script.answer(exchange, null);
      } else {
        serve(exchange, request);
      }
    } finally {
      arrivals.add(request);
    }
  }

  private void serve(HttpExchange exchange, Request request) throws IOException {
    switch (request.verb()) {
      case "POST" -> post(exchange, request);
      case "GET" -> get(exchange, request);
      default -> json(exchange, request.verb().equals("DELETE") ? 204 : 405, "");
    }
  }

  private void get(HttpExchange exchange, Request request) throws IOException {
    if (sessions.contains(String.valueOf(request.header("Mcp-Session-Id")))) {
      streams.add(events(exchange));
    } else {
      json(exchange, 404, "");
    }
  }

  private void post(HttpExchange exchange, Request request) throws IOException {
    JsonObject message = request.message();
    boolean stateless = request.header("Mcp-Method") != null;
    String session = request.header("Mcp-Session-Id");
    if (!stateless && !request.method().equals("initialize") && !sessions.contains("" + session)) {
      json(
          exchange,
          session == null ? 400 : 404,
          "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32600,\"message\":\"session\"}}");
      return;
    }
    String tool =
        message.containsKey("params") && request.method().equals("tools/call")
            ? message.getJsonObject("params").getString("name", "")
            : request.method();
    Script script = scripts.get(tool);
    if (script != null) {
      script.answer(exchange, message);
    } else if (message.containsKey("id") && message.containsKey("method")) {
      json(exchange, 200, answer(exchange, message, request));
    } else {
      json(exchange, 202, "");
    }
  }

  private String answer(HttpExchange exchange, JsonObject message, Request request) {
    String key = request.header("Idempotency-Key");
    if (key != null) {
      executed.computeIfAbsent(key, k -> new AtomicInteger()).incrementAndGet();
    }
    return switch (request.method()) {
      case "initialize" -> {
        String id = "session-" + lastSession.incrementAndGet();
        sessions.add(id);
        exchange.getResponseHeaders().set("Mcp-Session-Id", id);
        yield result(
            message, "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":" + capabilities + "}");
      }
      case "tools/list" -> result(message, TOOLS);
      default -> result(message, "{\"echo\":" + message.get("params") + "}");
    };
  }
}
