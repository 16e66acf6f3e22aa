package dev.luna.bridge.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;

/**
 * The bridges that use the server. Each shares a lock as long as it lives, and the system takes it
 * back from those that are killed.
 *
 * <p>The file stays open: to close it anywhere in a process gives up all its locks on it.
 */
final class Users {

  private final Path file;
  private FileChannel channel;
  private FileLock share;

  Users(Path file) {
    this.file = file;
  }

  /** Counts this bridge among the users. */
  void join() throws IOException {
    if (share == null) {
      share = channel().lock(0, Long.MAX_VALUE, true);
    }
  }

  /** Whether there is no other; the caller sees to it that meanwhile nobody joins. */
  boolean nobodyElse() throws IOException {
    boolean joined = share != null;
    leave();
    try (FileLock alone = channel().tryLock()) {
      return alone != null;
    } finally {
      if (joined) {
        join();
      }
    }
  }

  private void leave() throws IOException {
    if (share != null) {
      share.release();
      share = null;
    }
  }

  private FileChannel channel() throws IOException {
    if (channel == null) {
      channel = FileChannel.open(file, CREATE, READ, WRITE);
    }
    return channel;
  }
}
