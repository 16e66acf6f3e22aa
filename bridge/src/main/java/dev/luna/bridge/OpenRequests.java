package dev.luna.bridge;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The requests the client still waits for; whoever settles one answers it, so none is twice. */
final class OpenRequests {

  private final Map<String, Outgoing> byId = new LinkedHashMap<>();
  private final ClientOutput output;
  private final Consumer<Outgoing> onSettled;
  private int writing;

  OpenRequests(ClientOutput output, Consumer<Outgoing> onSettled) {
    this.output = output;
    this.onSettled = onSettled;
  }

  /** Returns false if a request with this id is already open. */
  synchronized boolean open(Outgoing request) {
    return byId.putIfAbsent(key(request), request) == null;
  }

  synchronized boolean isOpen(Outgoing request) {
    return byId.get(key(request)) == request;
  }

  synchronized Optional<Outgoing> find(String idKey) {
    return Optional.ofNullable(byId.get(idKey));
  }

  /** Writes the answer unless the request was settled before, and says whether it did. */
  boolean answer(RequestId id, String answer) {
    Outgoing settled = remove(id.key());
    if (settled == null) {
      return false;
    }
    try {
      output.write(answer);
    } finally {
      // Not before: a client that reads slowly must not have ever more answers wait for it.
      onSettled.accept(settled);
      written();
    }
    return true;
  }

  void fail(Outgoing request, Failure failure) {
    RequestId id = request.message().id();
    answer(id, failure.answer(id.text()));
  }

  /** Forgets a request for which the client no longer expects an answer. */
  Optional<Outgoing> cancel(String idKey) {
    Outgoing cancelled = remove(idKey);
    if (cancelled != null) {
      onSettled.accept(cancelled);
      written();
    }
    return Optional.ofNullable(cancelled);
  }

  synchronized List<Outgoing> all() {
    return List.copyOf(byId.values());
  }

  /** Waits until every answer is written. */
  synchronized void awaitNone(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    long left = patience.toMillis();
    while ((!byId.isEmpty() || writing > 0) && left > 0) {
      wait(left);
      left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    }
  }

  private synchronized Outgoing remove(String idKey) {
    Outgoing removed = byId.remove(idKey);
    if (removed != null) {
      writing++;
    }
    return removed;
  }

  private synchronized void written() {
    writing--;
    notifyAll();
  }

  private static String key(Outgoing request) {
    return request.message().id().key();
  }
}
