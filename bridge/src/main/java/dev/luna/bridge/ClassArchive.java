package dev.luna.bridge;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;

/**
 * The classes of the bridge as the JVM maps them into memory, which shortens the next starts.
 *
 * <p>The command line, or {@code JDK_JAVA_OPTIONS}, names the file with {@code
 * -XX:SharedArchiveFile}. Where it is missing or older than the jar, a second JVM makes it, because
 * only at its end a JVM writes one.
 */
final class ClassArchive {

  private static final Logger LOG = System.getLogger(ClassArchive.class.getName());
  private static final String FLAG = "-XX:SharedArchiveFile=";

  /** The beginning of a session is busy enough. */
  private static final Duration DELAY = Duration.ofSeconds(10);

  /** Enough of a session to load what each one needs. */
  private static final String SESSION =
      "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"initialize\",\"params\":{}}\n";

  private final Path file;
  private final Path jar;

  ClassArchive(Path file, Path jar) {
    this.file = file;
    this.jar = jar;
  }

  /** Makes the archive in a while, if one is asked for and there is none. */
  static void makeLater() {
    Thread maker = new Thread(ClassArchive::makeIfNamed, "luna-classes");
    maker.setDaemon(true);
    maker.setPriority(Thread.MIN_PRIORITY);
    maker.start();
  }

  private static void makeIfNamed() {
    try {
      Thread.sleep(DELAY.toMillis());
      Optional<ClassArchive> archive = named().map(file -> new ClassArchive(file, thisJar()));
      if (archive.isPresent() && archive.get().isMissing()) {
        archive.get().make();
      }
    } catch (IOException e) {
      LOG.log(Level.INFO, "The next start will not be faster: {0}", Causes.describe(e));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static Optional<Path> named() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith(FLAG))
        .map(argument -> Path.of(argument.substring(FLAG.length())))
        .findFirst();
  }

  /** With {@code -jar} the class path is the jar. */
  private static Path thisJar() {
    return Path.of(System.getProperty("java.class.path"));
  }

  private boolean isMissing() throws IOException {
    return !Files.exists(file)
        || Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) < 0;
  }

  private void make() throws IOException, InterruptedException {
    Path made = file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
    Process session = train(made);
    try (OutputStream client = session.getOutputStream()) {
      client.write(SESSION.getBytes(StandardCharsets.UTF_8));
    }
    session.waitFor();
    if (Files.exists(made)) {
      Files.move(made, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private Process train(Path made) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    ProcessBuilder builder =
        new ProcessBuilder(
            java, "-XX:ArchiveClassesAtExit=" + made, "-Xlog:disable", "-jar", jar.toString());
    builder.environment().keySet().removeIf(name -> name.startsWith("LUNA_"));
    // A JVM does not make an archive where it is told to use one.
    builder.environment().remove("JDK_JAVA_OPTIONS");
    // Nobody listens there: nothing of the session happens.
    builder.environment().put("LUNA_URL", "http://127.0.0.1:1");
    return builder.redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD).start();
  }
}
