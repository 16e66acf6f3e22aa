package dev.luna.bridge;

import java.net.URI;

/**
 * Where the server is and how to enter.
 *
 * @param url the server's base, without a slash at its end
 * @param token a bearer token, or null
 */
record Settings(URI url, String token) {

  URI streamUri() {
    return URI.create(url + "/sse");
  }

  String authorization() {
    return token == null ? null : "Bearer " + token;
  }

  /** Never shows the token. */
  @Override
  public String toString() {
    return "Settings[url=" + url + ", token=" + (token == null ? "none" : "set") + "]";
  }
}
