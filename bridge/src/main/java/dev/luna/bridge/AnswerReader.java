package dev.luna.bridge;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

/** Reads what the server responds to one message, a JSON text or a stream of events. */
final class AnswerReader {

  private static final int LARGE_BYTES = 1024 * 1024;
  private static final int MAX_BYTES = 64 * LARGE_BYTES;
  private static final Semaphore LARGE = new Semaphore(1);

  private final Posts posts;
  private final Outgoing outgoing;
  private final Recipient recipient;

  AnswerReader(Posts posts, Outgoing outgoing, Recipient recipient) {
    this.posts = posts;
    this.outgoing = outgoing;
    this.recipient = recipient;
  }

  /**
   * Returns when the recipient has its answer.
   *
   * @throws IOException if the response ends without it
   */
  void read(ServerResponse response) throws IOException, InterruptedException {
    if (response.isEvents()) {
      readEvents(response.body());
    } else {
      readJson(response.body());
    }
    if (!recipient.isAnswered()) {
      throw new IOException("the response ended without the answer");
    }
  }

  /** Of the answers that are large, one at a time is held in memory until the client has it. */
  private void readJson(InputStream body) throws IOException, InterruptedException {
    byte[] start = body.readNBytes(LARGE_BYTES);
    if (start.length < LARGE_BYTES) {
      take(start);
      return;
    }
    LARGE.acquire();
    try {
      ByteArrayOutputStream whole = new ByteArrayOutputStream(2 * LARGE_BYTES);
      whole.write(start);
      whole.write(body.readNBytes(MAX_BYTES));
      if (whole.size() > MAX_BYTES) {
        throw new IOException("the answer is longer than " + MAX_BYTES + " bytes");
      }
      take(whole.toByteArray());
    } finally {
      LARGE.release();
    }
  }

  private void take(byte[] body) throws IOException {
    try {
      if (body.length > 0) {
        recipient.take(JsonRpcMessage.parse(OneLine.of(Utf8.decode(body, body.length))));
      }
    } catch (MalformedMessage e) {
      throw new IOException("the answer is no JSON-RPC message: " + e.getMessage(), e);
    }
  }

  private void readEvents(InputStream body) throws IOException, InterruptedException {
    ResumableStream stream = new ResumableStream(recipient, new Heartbeat());
    readSome(stream, body);
    while (!recipient.isAnswered() && stream.lastId() != null) {
      Thread.sleep(stream.retry().toMillis());
      try (Exchange exchange = posts.resume(outgoing, stream.lastId())) {
        readSome(stream, exchange.response().events());
      }
    }
  }

  /** A cut is as good as an end where there is an event to resume after. */
  private static void readSome(ResumableStream stream, InputStream body) throws IOException {
    try {
      stream.read(body);
    } catch (IOException e) {
      if (stream.lastId() == null) {
        throw e;
      }
    }
  }
}
