package dev.luna.bridge;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Invocation;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.Socket;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.glassfish.jersey.client.ClientProperties;

/**
 * The HTTP clients for one server, built from its settings here and nowhere else.
 *
 * <p>Messages do not go through Jersey's default, which rests on {@code HttpURLConnection}: that
 * one sends a POST a second time when a pooled connection breaks, and so runs a tool twice.
 */
final class HttpAccess {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

  private final Settings settings;
  private final PoolingHttpClientConnectionManager connections = connections();
  private final CloseableHttpClient messages;

  HttpAccess(Settings settings) {
    this.settings = settings;
    this.messages =
        HttpClients.custom()
            .setConnectionManager(connections)
            .setRoutePlanner(new SystemDefaultRoutePlanner(ProxySelector.getDefault()))
            // Only who knows the message can tell whether it may go again.
            .disableAutomaticRetries()
            // A redirect could carry the token to another host.
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableContentCompression()
            .build();
  }

  Settings settings() {
    return settings;
  }

  /**
   * Prepares a request, with what every request to this server carries.
   *
   * @param silence how long the server may say nothing, or {@link Timeout#DISABLED}
   */
  Exchange exchange(HttpUriRequestBase request, Map<String, String> headers, Timeout silence) {
    settings.requestHeaders().forEach(request::setHeader);
    headers.forEach(request::setHeader);
    request.setConfig(
        RequestConfig.custom()
            .setResponseTimeout(silence)
            .setProtocolUpgradeEnabled(false)
            .build());
    return new Exchange(messages, request);
  }

  /** Closes the connections that nothing uses, which may be dead. */
  void closeIdle() {
    connections.closeIdle(TimeValue.ZERO_MILLISECONDS);
  }

  /** A request for the events of HTTP+SSE. */
  Invocation.Builder events(Duration silence) {
    Client client =
        ClientBuilder.newBuilder()
            .sslContext(trust())
            .property(ClientProperties.CONNECT_TIMEOUT, (int) CONNECT_TIMEOUT.toMillis())
            .property(ClientProperties.READ_TIMEOUT, (int) silence.toMillis())
            .property(ClientProperties.FOLLOW_REDIRECTS, false)
            .build();
    Invocation.Builder request = client.target(settings.streamUri()).request("text/event-stream");
    settings.requestHeaders().forEach(request::header);
    return request;
  }

  /** As many as there are messages: what bounds them is the outbox. */
  private static PoolingHttpClientConnectionManager connections() {
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setMaxConnPerRoute(Integer.MAX_VALUE)
        .setMaxConnTotal(Integer.MAX_VALUE)
        .setTlsSocketStrategy(HttpAccess::secure)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .build())
        .build();
  }

  /** Jersey by itself would trust the authorities of the JVM alone. */
  private static SSLContext trust() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Reads the authorities of the JVM where TLS is spoken, and not at each start. */
  private static SSLSocket secure(
      Socket socket, String host, int port, Object attachment, HttpContext context)
      throws IOException {
    return DefaultClientTlsStrategy.createSystemDefault()
        .upgrade(socket, host, port, attachment, context);
  }
}
