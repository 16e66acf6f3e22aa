package dev.luna.metrics;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/** {@code GET /metrics} on a port of its own, where nothing else is. */
@ApplicationScoped
public class MetricsServer {

  private static final String PATH = "/metrics";

  private final Exposition exposition;
  private HttpServer server;

  @Inject
  MetricsServer(Exposition exposition) {
    this.exposition = exposition;
  }

  protected MetricsServer() {
    this(null);
  }

  /**
   * Begins to listen.
   *
   * @throws IOException if the address cannot be had
   */
  public void open(InetSocketAddress address) throws IOException {
    server = HttpServer.create(address, 0);
    server.setExecutor(Executors.newCachedThreadPool(MetricsServer::thread));
    server.createContext("/", this::answer);
    server.start();
  }

  @PreDestroy
  void close() {
    if (server != null) {
      server.stop(0);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(PATH)) {
        exchange.sendResponseHeaders(404, -1);
      } else if (!exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET");
        exchange.sendResponseHeaders(405, -1);
      } else {
        send(exchange, exposition.page(exchange.getRequestHeaders().getFirst("Accept")));
      }
    }
  }

  private static void send(HttpExchange exchange, Exposition.Page page) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", page.contentType());
    exchange.sendResponseHeaders(200, page.body().length);
    exchange.getResponseBody().write(page.body());
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "luna-metrics");
    thread.setDaemon(true);
    return thread;
  }
}
