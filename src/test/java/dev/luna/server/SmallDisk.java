package dev.luna.server;

import dev.luna.node.Command;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** A file system of a few megabytes, which can be filled. Only root of a Linux can have one. */
public final class SmallDisk implements AutoCloseable {

  private static final int BLOCK = 4_096;

  private final Path place;

  private SmallDisk(Path place) {
    this.place = place;
  }

  /**
   * Mounts one on a directory, which is created. The test that asks is skipped, with a line on the
   * console that says why, where that is not allowed.
   *
   * @param megabytes what it holds
   */
  public static SmallDisk orSkip(Path place, int megabytes) throws IOException {
    Files.createDirectories(place);
    String options = "size=%dm,mode=0777".formatted(megabytes);
    if (!run("mount", "-t", "tmpfs", "-o", options, "tmpfs", place.toString())) {
      System.out.println("SKIPPED: tests of a full disk, because no file system can be mounted");
      Assumptions.abort("no file system can be mounted");
    }
    return new SmallDisk(place);
  }

  /** Takes all the room that is left. */
  public void fill() {
    try (OutputStream filler = Files.newOutputStream(filler())) {
      while (true) {
        filler.write(new byte[BLOCK]);
      }
    } catch (IOException e) {
      // That was the last block.
    }
  }

  /** Gives that room back. */
  public void free() throws IOException {
    Files.delete(filler());
  }

  @Override
  public void close() {
    // Detached at once, and gone when the last server that used it is.
    run("umount", "--lazy", place.toString());
  }

  private Path filler() {
    return place.resolve("filler");
  }

  private static boolean run(String... words) {
    try {
      Path anywhere = Path.of(System.getProperty("java.io.tmpdir"));
      return new Command(anywhere, Map.of(), List.of(words)).run(Duration.ofMinutes(1)).exitCode()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
