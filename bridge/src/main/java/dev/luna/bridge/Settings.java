package dev.luna.bridge;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where the server is and how to enter.
 *
 * @param url the server's base, without a slash at its end
 * @param token a bearer token, or null
 * @param headers what else every request carries
 */
public record Settings(URI url, String token, Map<String, String> headers) {

  /** How to enter a server of our own, which wants its token and nothing else. */
  public Settings at(URI otherUrl, String otherToken) {
    return new Settings(otherUrl, otherToken, Map.of());
  }

  /** How to ask somebody who may not be meant. */
  Settings withoutToken() {
    return new Settings(url, null, headers);
  }

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

  /**
   * What every request carries, the token included, by names in any case. The server speaks the
   * language that the bridge speaks, unless the user asks for another.
   */
  Map<String, String> requestHeaders() {
    Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    all.put("Accept-Language", Text.of("language"));
    all.putAll(headers);
    if (token != null) {
      all.put("Authorization", "Bearer " + token);
    }
    return all;
  }

  /** Never shows the token, nor what headers say. */
  @Override
  public String toString() {
    return "Settings[url=%s, token=%s, headers=%s]"
        .formatted(url, token == null ? "none" : "set", headers.keySet());
  }
}
