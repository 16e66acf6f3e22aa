package dev.luna.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.EntityUtils;

/** What the server says to one request. */
final class ServerResponse {

  private static final int OK = 200;
  private static final int MAX_TEXT_BYTES = 1024 * 1024;

  private final ClassicHttpResponse response;

  /** Takes a response; one without a body makes its connection free for the next request. */
  ServerResponse(ClassicHttpResponse response) throws IOException {
    this.response = response;
    if (entity() != null && entity().getContentLength() == 0) {
      EntityUtils.consume(entity());
    }
  }

  int status() {
    return response.getCode();
  }

  boolean isSuccess() {
    return status() / 100 == 2;
  }

  /** The value of a header, or null. */
  String header(String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  boolean isEvents() {
    String type = header(HttpHeaders.CONTENT_TYPE);
    return type != null && type.startsWith("text/event-stream");
  }

  /** The body as it comes; empty if there is none. */
  InputStream body() throws IOException {
    return entity() == null ? InputStream.nullInputStream() : entity().getContent();
  }

  /**
   * The body of a response that must be a stream of events.
   *
   * @throws IOException if it is not
   */
  InputStream events() throws IOException {
    if (status() != OK || !isEvents()) {
      throw new IOException("HTTP " + status());
    }
    return body();
  }

  /** The body as text, as far as anybody wants to read it. */
  String text() throws IOException {
    return new String(body().readNBytes(MAX_TEXT_BYTES), StandardCharsets.UTF_8);
  }

  private HttpEntity entity() {
    return response.getEntity();
  }
}
