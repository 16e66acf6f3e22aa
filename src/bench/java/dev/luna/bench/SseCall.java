package dev.luna.bench;

import java.io.IOException;

/** Posts a call of a tool again and again, whose answers come on a stream: HTTP+SSE. */
final class SseCall implements Work {

  private final HttpConnection stream;
  private final EventReader events;
  private final HttpConnection posts;
  private final String endpoint;
  private final String request;

  /** Opens a session. */
  SseCall(int port, String request) throws IOException {
    this.stream = HttpConnection.to(port);
    this.events = stream.events("/sse");
    this.endpoint = events.next();
    this.posts = HttpConnection.to(port);
    this.request = request;
  }

  @Override
  public void once() throws IOException {
    HttpConnection.Reply accepted = posts.post(endpoint, "", request);
    if (accepted.head().status() != 202) {
      throw new IOException("The call was not accepted: " + accepted);
    }
    String answer = events.next();
    if (ToolCall.isFailure(answer)) {
      throw new IOException("The call failed: " + answer);
    }
  }

  @Override
  public void close() throws IOException {
    stream.close();
    posts.close();
  }
}
