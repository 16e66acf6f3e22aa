package dev.luna.bridge;

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
    Outgoing settled;
    synchronized (this) {
      settled = byId.remove(id.key());
    }
    if (settled == null) {
      return false;
    }
    try {
      output.write(answer);
    } finally {
      // Not before: a client that reads slowly must not have ever more answers wait for it.
      onSettled.accept(settled);
    }
    return true;
  }

  void fail(Outgoing request, Failure failure) {
    RequestId id = request.message().id();
    answer(id, failure.answer(id.text()));
  }

  /** Forgets a request for which the client no longer expects an answer. */
  synchronized Optional<Outgoing> cancel(String idKey) {
    Optional<Outgoing> cancelled = Optional.ofNullable(byId.remove(idKey));
    cancelled.ifPresent(onSettled);
    return cancelled;
  }

  synchronized List<Outgoing> all() {
    return List.copyOf(byId.values());
  }

  private static String key(Outgoing request) {
    return request.message().id().key();
  }
}
