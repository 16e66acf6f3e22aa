package dev.luna.bridge;

import java.net.URI;
import java.util.Map;

/**
 * Where the server is and how to enter.
 *
 * @param url the server's base, without a slash at its end
 * @param token a bearer token, or null
 */
public record Settings(URI url, String token) {

  URI streamUri() {
    return URI.create(url + "/sse");
  }

  URI endpointUri() {
    return URI.create(url + "/mcp");
  }

  /** Whether the connection stays on this machine, where it survives the machine's sleep. */
  boolean isLoopback() {
    String host = url.getHost();
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  /** What every request carries, the token included. */
  Map<String, String> requestHeaders() {
    return token == null ? Map.of() : Map.of("Authorization", "Bearer " + token);
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "Settings[url=" + url + ", token=" + (token == null ? "none" : "set") + "]";
  }
}
