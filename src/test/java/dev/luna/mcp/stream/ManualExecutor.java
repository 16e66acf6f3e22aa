package dev.luna.mcp.stream;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;

/** Runs work when it is told to, on the thread that tells. */
final class ManualExecutor implements Executor {

  private final Deque<Runnable> work = new ArrayDeque<>();

  @Override
  public void execute(Runnable task) {
    work.add(task);
  }

  /** Runs all work, and what that brings. */
  void run() {
    while (!work.isEmpty()) {
      work.poll().run();
    }
  }

  int waiting() {
    return work.size();
  }
}
