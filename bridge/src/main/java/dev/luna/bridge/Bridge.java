package dev.luna.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The client's lines to the server and the server's messages to the client, until one leaves. */
final class Bridge {

  private static final Logger LOG = System.getLogger(Bridge.class.getName());
  private static final Duration LAST_WORDS = Duration.ofMillis(600);
  private static final Duration ROOM_CHECK = Duration.ofMillis(100);

  private final Limits limits;
  private final LineReader input;
  private final ClientOutput output;
  private final Conversation conversation;
  private final Link link;
  private final FirstAnswers firstAnswers;
  private final ExecutorService workers = Executors.newCachedThreadPool(Bridge::worker);
  private final Thread linkThread;
  private final Thread senderThread;
  private boolean stopped;

  Bridge(
      ServerLocation location,
      TransportChoice transport,
      RememberedAnswers remembered,
      Limits limits,
      InputStream in,
      ClientOutput output) {
    this.limits = limits;
    this.input = new LineReader(in, limits.lineBytes());
    this.output = output;
    this.conversation = new Conversation(limits, output, remembered);
    this.link = new Link(location, transport, conversation, workers);
    this.firstAnswers = new FirstAnswers(conversation, link, workers);
    this.linkThread = daemon("luna-link", link);
    this.senderThread = daemon("luna-sender", new Sender(conversation, link));
  }

  /** Returns when the client has closed its end and everything open is finished or given up. */
  void run() throws InterruptedException {
    linkThread.start();
    senderThread.start();
    daemon("luna-watch", new ConnectionWatch(link)).start();
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
    daemon("luna-deadline", this::endAnyway).start();
    conversation.outbox().close();
    senderThread.join(Math.max(1, limits.farewell().toMillis()));
    link.current().ifPresent(Transport::close);
    for (Outgoing request : conversation.requests().all()) {
      conversation.requests().fail(request, unfinished(request));
    }
    senderThread.interrupt();
    linkThread.interrupt();
  }

  /** A client that has left but does not close what it no longer reads blocks all else. */
  private void endAnyway() {
    try {
      Thread.sleep(limits.farewell().plus(LAST_WORDS).toMillis());
      output.giveUp();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Failure unfinished(Outgoing request) {
    String method = request.message().method();
    return request.wasSent()
        ? Failure.unknownOutcome(request.message(), Text.of("request.closing", method))
        : Failure.neverSent(Text.of("request.unsent", link.server(), link.trouble()));
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
    if (firstAnswers.give(message) || cancelled(message)) {
      return;
    }
    Outgoing outgoing = new Outgoing(message, conversation.deadline());
    if (message.isRequest() && !conversation.requests().open(outgoing)) {
      String id = message.id().text();
      output.write(Failure.invalid(Text.of("request.duplicate", id)).answer(id));
      return;
    }
    while (!conversation.outbox().offer(outgoing, ROOM_CHECK)) {
      // With a connection there will be room: the client waits, and nothing is lost.
      if (!link.isReady()) {
        refuse(outgoing);
        return;
      }
    }
  }

  /** Whether the message was a cancellation that the server need not hear of. */
  private boolean cancelled(JsonRpcMessage message) {
    if (!message.isNotification("notifications/cancelled")) {
      return false;
    }
    Optional<Outgoing> request =
        message.detail(Detail.CANCELLED).flatMap(conversation.requests()::cancel);
    request.ifPresent(r -> link.current().ifPresent(transport -> transport.abandon(r)));
    // In the stateless era the end of the response is the cancellation.
    return request.filter(r -> r.message().isStateless()).isPresent();
  }

  private void refuse(Outgoing outgoing) {
    String waiting = String.valueOf(limits.waiting());
    String reason = Text.of("request.full", link.server(), link.trouble(), waiting);
    if (outgoing.isRequest()) {
      conversation.requests().fail(outgoing, Failure.neverSent(reason));
    } else {
      LOG.log(Level.WARNING, "Dropped {0}: {1}", outgoing.message().label(), reason);
    }
  }

  private static Thread worker(Runnable work) {
    return daemon("luna-worker", work);
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
