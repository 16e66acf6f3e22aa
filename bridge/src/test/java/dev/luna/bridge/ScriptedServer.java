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
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An MCP server over HTTP+SSE that can be stopped and started again on its port.
 *
 * <p>It answers {@code initialize}, echoes the parameters of any other request of an initialized
 * session, never answers the method {@code hang}, and follows the script of a test beyond that.
 */
final class ScriptedServer implements AutoCloseable {

  final List<String> posts = new CopyOnWriteArrayList<>();
  final BlockingQueue<String> arrivals = new LinkedBlockingQueue<>();
  final List<String> authorizations = new CopyOnWriteArrayList<>();

  /** What a POST of a method is answered with, in place of 202. */
  final Map<String, Refusal> refusals = new ConcurrentHashMap<>();

  volatile String endpoint = "/messages?session=%d";

  private final Map<Integer, Session> sessions = new ConcurrentHashMap<>();
  private final AtomicInteger lastSession = new AtomicInteger();
  private final int port;
  private HttpServer http;
  private ExecutorService threads;

  record Refusal(int status, String body) {}

  ScriptedServer() throws IOException {
    start(0);
    this.port = http.getAddress().getPort();
  }

  String url() {
    return "http://127.0.0.1:" + port;
  }

  void awaitInitialized() throws InterruptedException {
    String seen = "";
    while (!seen.contains("notifications/initialized")) {
      seen = arrivals.take();
    }
  }

  /** Sends an event to every open session, exactly as given. */
  void push(String event) throws IOException {
    for (Session session : sessions.values()) {
      session.write(event);
    }
  }

  /** Ends every stream as a server that shuts down in good order does. */
  void endStreams() throws IOException {
    for (Session session : sessions.values()) {
      session.events.close();
    }
    sessions.clear();
  }

  /** Drops every connection and forgets every session. */
  void stop() {
    http.stop(0);
    threads.shutdownNow();
    sessions.clear();
  }

  void restart() throws IOException {
    start(port);
  }

  @Override
  public void close() {
    stop();
  }

  private void start(int onPort) throws IOException {
    http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort), 0);
    threads = Executors.newCachedThreadPool();
    http.setExecutor(threads);
    http.createContext("/sse", this::open);
    http.createContext("/messages", this::receive);
    http.start();
  }

  private void open(HttpExchange exchange) throws IOException {
    authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
    exchange.sendResponseHeaders(200, 0);
    int id = lastSession.incrementAndGet();
    Session session = new Session(exchange.getResponseBody());
    sessions.put(id, session);
    session.write(": welcome\n\nevent: endpoint\ndata: " + endpoint.formatted(id) + "\n\n");
  }

  private void receive(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    JsonObject message = Json.createReader(new StringReader(body)).readObject();
    authorizations.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
    posts.add(body);
    Refusal refusal = refusals.get(message.getString("method", ""));
    if (refusal == null) {
      String id = exchange.getRequestURI().getQuery().substring("session=".length());
      sessions.get(Integer.valueOf(id)).handle(message);
      respond(exchange, 202, "");
    } else {
      respond(exchange, refusal.status(), refusal.body());
    }
    arrivals.add(body);
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static final class Session {

    private final OutputStream events;
    private boolean initialized;

    Session(OutputStream events) {
      this.events = events;
    }

    synchronized void handle(JsonObject message) throws IOException {
      String method = message.getString("method", "");
      initialized |= method.equals("notifications/initialized");
      if (!message.containsKey("id") || method.equals("hang")) {
        return;
      }
      boolean allowed = initialized || method.equals("initialize");
      String outcome =
          allowed
              ? "\"result\":{\"echo\":" + message.get("params") + "}"
              : "\"error\":{\"code\":-32002,\"message\":\"not initialized\"}";
      String answer = "{\"jsonrpc\":\"2.0\",\"id\":" + message.get("id") + "," + outcome + "}";
      write("event: message\ndata: " + answer + "\n\n");
    }

    synchronized void write(String event) throws IOException {
      events.write(event.getBytes(StandardCharsets.UTF_8));
      events.flush();
    }
  }
}
