package dev.luna.bridge;

import java.net.URI;

/**
 * Where the server is and how to enter.
 *
 * @param url the server's base, without a slash at its end
 * @param token a bearer token, or null
 * @param transport which transports to try
 */
record Settings(URI url, String token, TransportChoice transport) {

  URI streamUri() {
    return URI.create(url + "/sse");
  }

  URI endpointUri() {
    return URI.create(url + "/mcp");
  }

  /** Whether the connection stays on this machine, where it survives its sleep. */
  boolean isLoopback() {
    String host = url.getHost();
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  String authorization() {
    return token == null ? null : "Bearer " + token;
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "Settings[url=%s, token=%s, transport=%s]"
        .formatted(url, token == null ? "none" : "set", transport);
  }
}
