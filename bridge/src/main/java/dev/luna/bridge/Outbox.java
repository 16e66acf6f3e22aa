package dev.luna.bridge;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;

/**
 * The client's messages in their order until they are settled, bounded in number and size.
 *
 * <p>Requests beyond those that may be at the server at once wait; what the server may need to
 * finish one, an answer or a cancellation, goes past them.
 */
final class Outbox {

  private final Set<Outgoing> held = new HashSet<>();
  private final Deque<Outgoing> waiting = new ArrayDeque<>();
  private final Set<Outgoing> atServer = new HashSet<>();
  private final Limits limits;
  private long characters;
  private boolean closed;

  Outbox(Limits limits) {
    this.limits = limits;
  }

  /** Returns false if there is still no room after the given time. */
  synchronized boolean offer(Outgoing outgoing, Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (isFull(outgoing)) {
      long left = Duration.ofNanos(deadline - System.nanoTime()).toMillis();
      if (left <= 0) {
        return false;
      }
      wait(left);
    }
    held.add(outgoing);
    characters += outgoing.message().text().length();
    waiting.addLast(outgoing);
    notifyAll();
    return true;
  }

  /** Puts back what was taken and has to be sent once more, unless it was settled meanwhile. */
  synchronized void again(Outgoing outgoing) {
    if (held.contains(outgoing)) {
      atServer.remove(outgoing);
      waiting.addFirst(outgoing);
      notifyAll();
    }
  }

  /** The next message that may be sent, or null when the last one of a closed outbox is settled. */
  synchronized Outgoing take() throws InterruptedException {
    while (true) {
      Outgoing next = nextAllowed();
      if (next != null) {
        return next;
      }
      if (closed && held.isEmpty()) {
        return null;
      }
      wait();
    }
  }

  /** Says that nothing more is to be done for a message, wherever it is. */
  synchronized void settled(Outgoing outgoing) {
    if (held.remove(outgoing)) {
      waiting.remove(outgoing);
      atServer.remove(outgoing);
      characters -= outgoing.message().text().length();
      notifyAll();
    }
  }

  synchronized void close() {
    closed = true;
    notifyAll();
  }

  private boolean isFull(Outgoing next) {
    int length = next.message().text().length();
    return held.size() >= limits.waiting()
        || !held.isEmpty() && characters + length > limits.waitingCharacters();
  }

  private Outgoing nextAllowed() {
    Iterator<Outgoing> oldestFirst = waiting.iterator();
    while (oldestFirst.hasNext()) {
      Outgoing next = oldestFirst.next();
      boolean counts = next.isRequest() && !next.isSubscription();
      if (!counts || atServer.size() < limits.atServer()) {
        oldestFirst.remove();
        if (counts) {
          atServer.add(next);
        }
        return next;
      }
    }
    return null;
  }
}
