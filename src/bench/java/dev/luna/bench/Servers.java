package dev.luna.bench;

import dev.luna.bench.echo.EchoTool;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import dev.luna.server.War;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;

/**
 * Servers that are not started yet, as they are run and not as tests run them. What {@code
 * JVM_ARGS} of the environment says holds for all of them.
 */
final class Servers {

  private static final Path HOMES = Path.of("target/bench");

  /** A model that is loading, or an index that is behind. */
  private static final Pattern BUSY = Pattern.compile("\"loading\"|lag\":[1-9]");

  private Servers() {}

  /** Luna with embeddings off. */
  static LunaProcess luna() throws IOException {
    return prepare(LunaWar.SHIPPED);
  }

  /** Luna with {@link EchoTool}. */
  static LunaProcess lunaWithEcho() throws IOException {
    Path tools = directory();
    ShrinkWrap.create(JavaArchive.class)
        .addClass(EchoTool.class)
        .as(ZipExporter.class)
        .exportTo(tools.resolve("echo.jar").toFile());
    return luna().set("LUNA_TOOLS_PATH", tools.toString());
  }

  /** JAX-RS alone on a Liberty of the same configuration. */
  static LunaProcess bareEcho() throws IOException {
    return prepare(new EchoWar());
  }

  /** Luna with the model that it brings. */
  static LunaProcess lunaWithEmbeddings() throws IOException {
    return luna().set("LUNA_EMBEDDINGS", "on");
  }

  /** A Liberty of the same configuration that runs no application. */
  static LunaProcess bareLiberty() throws IOException {
    LunaProcess bare = bareEcho();
    Path file = bare.serverDirectory().resolve("server.xml");
    String application = "(?s)<webApplication.*</webApplication>";
    Files.writeString(file, Files.readString(file).replaceFirst(application, ""));
    return bare;
  }

  /** Waits until a server has loaded what it loads after it became ready. */
  static void awaitIdle(LunaProcess server) throws IOException, InterruptedException {
    String health = read(server, "/health/ready");
    while (BUSY.matcher(health).find()) {
      TimeUnit.MILLISECONDS.sleep(100);
      health = read(server, "/health/ready");
    }
  }

  /** What a server answers to a GET. */
  static String read(LunaProcess server, String path) throws IOException {
    try (InputStream in = server.uri(path).toURL().openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A new directory on the disk of the project. */
  static Path directory() throws IOException {
    return Files.createTempDirectory(Files.createDirectories(HOMES), "run").toAbsolutePath();
  }

  private static LunaProcess prepare(War war) throws IOException {
    return LunaProcess.prepare(war, directory())
        .set("JVM_ARGS", System.getenv().getOrDefault("JVM_ARGS", ""));
  }
}
