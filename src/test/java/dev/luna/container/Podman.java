package dev.luna.container;

import dev.luna.node.Command;
import dev.luna.node.Run;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Runs containers of Luna's image, which is built first. */
final class Podman implements AutoCloseable {

  private static final String IMAGE = "localhost/luna-test";
  private static final String REPOSITORY = System.getProperty("luna.maven.repository");
  private static final String LIBERTY_VERSION = System.getProperty("luna.liberty.version");
  private static final String LIBERTY_ZIP =
      "%1$s/io/openliberty/openliberty-runtime/%2$s/openliberty-runtime-%2$s.zip";
  private static final Path HERE = Path.of("").toAbsolutePath();
  private static final Duration QUICK = Duration.ofMinutes(2);
  private static final Duration LONG = Duration.ofMinutes(30);
  private static final List<String> PROGRAMS = List.of("podman", "buildah", "runc", "debootstrap");

  private final List<String> volumes = new ArrayList<>();

  private Podman() {}

  /**
   * Installs from Debian what is missing, and builds the image. The test that asks is skipped, with
   * a line on the console that says why, where that cannot be had.
   */
  static Podman orSkip() {
    List<String> missing = PROGRAMS.stream().filter(it -> !present(it)).toList();
    if (!missing.isEmpty() && !installed()) {
      String why = "there is no " + String.join(", ", missing);
      System.out.println("SKIPPED: tests of the container, because " + why);
      Assumptions.abort(why);
    }
    must(
        run(
            LONG,
            "sh",
            HERE.resolve("src/test/container/build-image.sh").toString(),
            HERE.toString(),
            LIBERTY_ZIP.formatted(REPOSITORY, LIBERTY_VERSION),
            REPOSITORY,
            IMAGE));
    return new Podman();
  }

  /** A new, empty volume, until this is closed. */
  String volume() {
    String volume = output("volume", "create");
    volumes.add(volume);
    return volume;
  }

  @Override
  public void close() {
    volumes.forEach(volume -> output("volume", "rm", "--force", volume));
  }

  /** Creates and starts a container; its id. */
  String start(List<String> options, String... command) {
    List<String> words = new ArrayList<>(List.of("run", "--detach", "--pull=never"));
    // What containers need to start where this runs as root in a sandbox.
    words.addAll(
        List.of("--network=host", "--ulimit=nofile=4096:4096", "--ulimit=nproc=4096:4096"));
    words.addAll(options);
    words.add(IMAGE);
    words.addAll(List.of(command));
    return must(podman(words.toArray(String[]::new))).output().strip();
  }

  /** Runs a command of podman that must succeed; what it prints. */
  String output(String... command) {
    return must(podman(command)).output().strip();
  }

  Run podman(String... command) {
    return run(
        QUICK, Stream.concat(Stream.of("podman"), Stream.of(command)).toArray(String[]::new));
  }

  /** Runs a line of a shell. */
  Run shell(String line) {
    return run(QUICK, "sh", "-c", line);
  }

  private static boolean present(String program) {
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  private static boolean installed() {
    if (!present("apt-get")) {
      return false;
    }
    List<String> words =
        new ArrayList<>(List.of("apt-get", "install", "-y", "--no-install-recommends"));
    words.addAll(PROGRAMS);
    return run(LONG, words.toArray(String[]::new)).exitCode() == 0;
  }

  private static Run must(Run run) {
    if (run.exitCode() != 0) {
      throw new AssertionError(run.toString());
    }
    return run;
  }

  private static Run run(Duration limit, String... words) {
    return new Command(
            HERE.resolve("target"), Map.of("DEBIAN_FRONTEND", "noninteractive"), List.of(words))
        .runPresent(limit);
  }
}
