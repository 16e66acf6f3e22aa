package dev.luna.server;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** A server that answers, or soon will. */
public interface RunningLuna {

  /** Where {@code path} is on this server. */
  URI uri(String path);

  /** Whether it says of itself that it is ready to serve. */
  default boolean isReady() {
    try {
      HttpURLConnection asked = (HttpURLConnection) uri("/health/ready").toURL().openConnection();
      asked.setConnectTimeout(5_000);
      asked.setReadTimeout(5_000);
      return asked.getResponseCode() == HttpURLConnection.HTTP_OK;
    } catch (IOException e) {
      return false;
    }
  }
}
