package dev.luna.bridge;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The requests the client still waits for; whoever settles one answers it, so none is twice. */
final class OpenRequests {

  private final Map<String, JsonRpcMessage> byId = new LinkedHashMap<>();
  private final ClientOutput output;

  OpenRequests(ClientOutput output) {
    this.output = output;
  }

  /** Returns false if a request with this id is already open. */
  synchronized boolean open(JsonRpcMessage request) {
    return byId.putIfAbsent(request.id().key(), request) == null;
  }

  /**
   * Writes the answer unless the request was answered before, and says whether it did.
   *
   * <p>The write is under the lock: who waits for the last answer waits until it is written.
   */
  synchronized boolean answer(RequestId id, String answer) {
    if (byId.remove(id.key()) == null) {
      return false;
    }
    output.write(answer);
    notifyAll();
    return true;
  }

  void fail(JsonRpcMessage request, Failure failure) {
    answer(request.id(), failure.answer(request.id().text()));
  }

  synchronized List<JsonRpcMessage> all() {
    return List.copyOf(byId.values());
  }

  synchronized void awaitNone(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    long left = patience.toMillis();
    while (!byId.isEmpty() && left > 0) {
      wait(left);
      left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
    }
  }
}
