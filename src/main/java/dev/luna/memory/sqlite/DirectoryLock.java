package dev.luna.memory.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.luna.memory.StoreInUseException;
import dev.luna.memory.StoreOpenException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.function.Supplier;

/** Keeps a second process, or a second store of this one, out of the store's directory. */
final class DirectoryLock implements AutoCloseable {

  static final String FILE = "luna.lock";

  /** Far behind the owner's name, so that the name can be read where locks are mandatory. */
  private static final long LOCKED_BYTE = 1L << 40;

  private static final int OWNER_LIMIT = 1024;

  private final String key;
  private final FileChannel channel;

  private DirectoryLock(String key, FileChannel channel) {
    this.key = key;
    this.channel = channel;
  }

  /**
   * Locks the directory and creates it if need be. The lock ends with the process, however it ends.
   *
   * @throws StoreInUseException if somebody holds the lock
   * @throws StoreOpenException if the directory cannot be written
   */
  static DirectoryLock acquire(Path directory) {
    try {
      Files.createDirectories(directory);
      Path real = directory.toRealPath();
      String key = "dev.luna.lock:" + real;
      claim(key, real);
      return lock(key, real);
    } catch (IOException e) {
      throw new StoreOpenException(e, "store.unwritable", directory, e);
    }
  }

  /** Does some work while it holds the directory; otherwise as {@link #acquire}. */
  static <T> T holding(Path directory, Supplier<T> work) {
    DirectoryLock lock = acquire(directory);
    try {
      return work.get();
    } finally {
      lock.close();
    }
  }

  // Closing any channel of a file gives up every POSIX lock that this process has on it, so a
  // second store must not even open the file. System properties are shared by all class loaders.
  private static void claim(String key, Path directory) {
    Object holder = System.getProperties().putIfAbsent(key, owner());
    if (holder != null) {
      throw new StoreInUseException(directory, holder.toString());
    }
  }

  private static DirectoryLock lock(String key, Path directory) throws IOException {
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              directory.resolve(FILE),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
      if (lock == null) {
        throw new StoreInUseException(directory, read(channel));
      }
      channel.truncate(0).write(ByteBuffer.wrap(owner().getBytes(UTF_8)), 0);
      return new DirectoryLock(key, channel);
    } catch (IOException | RuntimeException e) {
      release(key, channel);
      throw e;
    }
  }

  private static void release(String key, FileChannel channel) throws IOException {
    if (channel != null) {
      channel.close();
    }
    System.getProperties().remove(key);
  }

  private static String read(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(OWNER_LIMIT);
    channel.read(bytes, 0);
    String owner = UTF_8.decode(bytes.flip()).toString().strip();
    return owner.isEmpty() ? "another process" : owner;
  }

  private static String owner() {
    return "process %d on host %s since %s"
        .formatted(ProcessHandle.current().pid(), host(), Instant.now());
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }

  /** Gives the lock up; the file stays, since its name says nothing once nobody holds it. */
  @Override
  public void close() {
    try {
      release(key, channel);
    } catch (IOException e) {
      System.getLogger(DirectoryLock.class.getName())
          .log(System.Logger.Level.WARNING, "The lock file could not be closed", e);
    }
  }
}
