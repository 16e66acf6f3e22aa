package dev.luna.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;

/** The client's lines to the server and the server's messages to the client, until one leaves. */
final class Bridge {

  private static final Logger LOG = System.getLogger(Bridge.class.getName());
  private static final Duration ROOM_CHECK = Duration.ofMillis(100);

  private final Limits limits;
  private final LineReader input;
  private final ClientOutput output;
  private final OpenRequests requests;
  private final Outbox outbox;
  private final Link link;
  private final Thread linkThread;
  private final Thread senderThread;
  private boolean stopped;

  Bridge(
      ServerLocation location, Limits limits, InputStream in, OutputStream out, Runnable onClosed) {
    this.limits = limits;
    this.input = new LineReader(in, limits.lineBytes());
    this.output = new ClientOutput(out, onClosed);
    this.requests = new OpenRequests(output);
    this.outbox = new Outbox(limits.waiting(), limits.patience());
    this.link = new Link(location, requests, output);
    this.linkThread = daemon("luna-link", link);
    this.senderThread =
        daemon("luna-sender", new Sender(outbox, link, requests, limits.patience()));
  }

  /** Returns when the client has closed its end and everything open is finished or given up. */
  void run() throws InterruptedException {
    linkThread.start();
    senderThread.start();
    try {
      boolean more = true;
      while (more) {
        more = readLine();
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "Reading from the client failed: {0}", Causes.describe(e));
    }
    stop();
  }

  /** Finishes what is open, in bounded time; called again, waits until that is done. */
  synchronized void stop() throws InterruptedException {
    if (stopped) {
      return;
    }
    stopped = true;
    long deadline = System.nanoTime() + limits.farewell().toNanos();
    outbox.close();
    senderThread.join(Math.max(1, limits.farewell().toMillis()));
    requests.awaitNone(Duration.ofNanos(deadline - System.nanoTime()));
    for (JsonRpcMessage request : link.end()) {
      String message = Text.of("request.closing", request.method());
      requests.fail(request, Failure.unknownOutcome(request, message));
    }
    for (JsonRpcMessage request : requests.all()) {
      String message = Text.of("request.unsent", link.server(), link.trouble());
      requests.fail(request, Failure.neverSent(message));
    }
    senderThread.interrupt();
    linkThread.interrupt();
  }

  private boolean readLine() throws IOException, InterruptedException {
    try {
      String line = input.next();
      if (line == null) {
        return false;
      }
      if (!line.isBlank()) {
        accept(JsonRpcMessage.parse(line));
      }
    } catch (MalformedMessage e) {
      output.write(Failure.malformed(e).answer("null"));
    }
    return true;
  }

  private void accept(JsonRpcMessage message) throws InterruptedException {
    if (message.isRequest() && !requests.open(message)) {
      String id = message.id().text();
      output.write(Failure.invalid(Text.of("request.duplicate", id)).answer(id));
      return;
    }
    while (!outbox.offer(message, ROOM_CHECK)) {
      // With a connection there will be room: the client waits, and nothing is lost.
      if (!link.isReady()) {
        refuse(message);
        return;
      }
    }
  }

  private void refuse(JsonRpcMessage message) {
    String waiting = String.valueOf(limits.waiting());
    String reason = Text.of("request.full", link.server(), link.trouble(), waiting);
    if (message.isRequest()) {
      requests.fail(message, Failure.neverSent(reason));
    } else {
      LOG.log(Level.WARNING, "Dropped {0}: {1}", message.kind(), reason);
    }
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
