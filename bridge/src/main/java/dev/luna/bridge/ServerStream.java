package dev.luna.bridge;

import java.io.IOException;

/** What the server says in a session unasked: a GET whose response does not end. */
final class ServerStream {

  private final Endpoint endpoint;
  private final LiveSession session;
  private final Heartbeat heartbeat = new Heartbeat();
  private final ResumableStream stream;
  private volatile Exchange exchange;

  ServerStream(Endpoint endpoint, LiveSession session, ClientOutput output) {
    this.endpoint = endpoint;
    this.session = session;
    this.stream = new ResumableStream(new Unasked(output), heartbeat);
  }

  /** Keeps the stream for as long as the session lasts; then throws why it is over. */
  void run() throws LinkException, InterruptedException {
    ServerSession current = session.await();
    while (read(current)) {
      Thread.sleep(stream.retry().toMillis());
      current = session.await();
    }
    session.awaitEnd();
  }

  /** Ends the response, so that another is asked for or the end of the session is seen. */
  void reconnect() {
    Exchange current = exchange;
    if (current != null) {
      current.close();
    }
  }

  boolean isSilent() {
    return heartbeat.isSilent(System.nanoTime());
  }

  /** Returns false if the server has no such stream. */
  private boolean read(ServerSession current) throws LinkException, InterruptedException {
    try (Exchange get = endpoint.get(current, stream.lastId())) {
      exchange = get;
      session.check();
      ServerResponse response = get.response();
      if (response.status() == 404 && current.id() != null) {
        throw new LinkException(Text.of("link.session"));
      } else if (response.status() == 200 && response.isEvents()) {
        heartbeat.sign(false, System.nanoTime());
        stream.read(response.body());
      } else if (response.status() < 500) {
        return false;
      }
    } catch (IOException e) {
      Unreachable.check(e, endpoint.settings().url());
      session.check();
    } finally {
      // Where one connection ends, the server may be gone, and the others are dead too.
      endpoint.renew();
      heartbeat.stop();
    }
    return true;
  }

  private record Unasked(ClientOutput output) implements Recipient {

    @Override
    public void take(JsonRpcMessage message) {
      output.write(message.text());
    }

    @Override
    public boolean isAnswered() {
      return false;
    }
  }
}
