package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** The packaged bridge, run the way a desktop client runs it. */
final class BridgeProcess implements AutoCloseable {

  static final String INITIALIZE =
      """
      {"jsonrpc":"2.0","id":0,"method":"initialize","params":{"protocolVersion":"2025-11-25",\
      "capabilities":{},"clientInfo":{"name":"desk","version":"1"}}}""";

  /** Only to fail in the end instead of hanging; no test waits that long when it passes. */
  private static final long GIVE_UP_SECONDS = 60;

  private final Process process;
  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> log = new LinkedBlockingQueue<>();
  private final Semaphore reading = new Semaphore(1);
  private final Thread outReader;
  private final Thread logReader;

  BridgeProcess(Map<String, String> environment, List<String> arguments) throws IOException {
    this(Path.of(System.getProperty("luna.bridge.jar")), environment, arguments);
  }

  BridgeProcess(Path jar, Map<String, String> environment, List<String> arguments)
      throws IOException {
    // Not UTF-8: what the bridge reads and writes must not depend on it.
    this(jar, environment, List.of("-Dfile.encoding=ISO-8859-1"), arguments);
  }

  BridgeProcess(
      Path jar, Map<String, String> environment, List<String> options, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // Little memory shows whether it is bounded what the bridge keeps.
    command.add("-Xmx256m");
    command.addAll(options);
    command.addAll(List.of("-jar", jar.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeIf(name -> name.startsWith("LUNA_"));
    builder.environment().put("LC_ALL", "C");
    // Where a test is not about it, no server is started on the machine of who runs the tests.
    builder.environment().put("LUNA_AUTOSTART", "off");
    // What one test's server said of itself is no answer for another's on the same port.
    builder.environment().put("XDG_CACHE_HOME", Files.createTempDirectory("bridge").toString());
    builder.environment().putAll(environment);
    process = builder.start();
    outReader = drain(process.getInputStream(), lines, reading);
    logReader = drain(process.getErrorStream(), log, new Semaphore(1));
  }

  static BridgeProcess to(ScriptedServer server) throws IOException {
    return new BridgeProcess(Map.of("LUNA_URL", server.url()), List.of());
  }

  static BridgeProcess to(StreamableServer server) throws IOException {
    return new BridgeProcess(Map.of("LUNA_URL", server.url()), List.of());
  }

  void send(String text) throws IOException {
    sendRaw((text + "\n").getBytes(StandardCharsets.UTF_8));
  }

  void sendRaw(byte[] bytes) throws IOException {
    process.getOutputStream().write(bytes);
    process.getOutputStream().flush();
  }

  String nextLine() throws InterruptedException {
    String line = lines.poll(GIVE_UP_SECONDS, TimeUnit.SECONDS);
    assertThat(line).as("a line on stdout; the log says %s", log).isNotNull();
    return line;
  }

  /** Opens a session as a client does, and waits until the server has seen all of it. */
  void openSession(ScriptedServer server) throws IOException, InterruptedException {
    send("{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"n\":1}}");
    assertThat(nextLine()).contains("\"id\":0", "\"result\"");
    send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    server.awaitInitialized();
  }

  /** Opens a session as a client does, and waits until the server has seen all of it. */
  void openSession(StreamableServer server) throws IOException, InterruptedException {
    send(INITIALIZE);
    assertThat(nextLine()).contains("\"id\":0", "\"result\"");
    send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
    server.await("notifications/initialized");
  }

  /** Leaves what the bridge writes in the pipe. */
  void stopReading() throws InterruptedException {
    reading.acquire();
  }

  void resumeReading() {
    reading.release();
  }

  /** Closes the client's end of stdout. */
  void closeOutput() throws IOException {
    process.getInputStream().close();
  }

  /** SIGTERM through the handle, because {@link Process#destroy} closes the pipes as well. */
  void terminate() {
    process.toHandle().destroy();
  }

  long pid() {
    return process.pid();
  }

  void closeInput() throws IOException {
    process.getOutputStream().close();
  }

  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(GIVE_UP_SECONDS, TimeUnit.SECONDS)).as("ended; %s", log).isTrue();
    return process.exitValue();
  }

  /** What is left on stdout once the process has ended. */
  List<String> rest() throws InterruptedException {
    exitCode();
    outReader.join();
    return List.copyOf(lines);
  }

  /** Waits until the log says something. */
  void awaitLog(String text) throws InterruptedException {
    long giveUp = System.nanoTime() + TimeUnit.SECONDS.toNanos(GIVE_UP_SECONDS);
    while (!String.join("\n", log).contains(text)) {
      assertThat(System.nanoTime()).as("'%s' in %s", text, log).isLessThan(giveUp);
      Thread.sleep(20);
    }
  }

  String log() throws InterruptedException {
    exitCode();
    logReader.join();
    return String.join("\n", log);
  }

  @Override
  public void close() throws IOException {
    process.destroyForcibly();
  }

  private static Thread drain(InputStream stream, BlockingQueue<String> into, Semaphore reading) {
    Thread thread = new Thread(() -> readLines(stream, into, reading));
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  private static void readLines(InputStream stream, BlockingQueue<String> into, Semaphore reading) {
    InputStreamReader decoded = new InputStreamReader(stream, StandardCharsets.UTF_8);
    try (BufferedReader reader = new BufferedReader(decoded)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        into.add(line);
        reading.acquire();
        reading.release();
      }
    } catch (IOException processKilled) {
      into.add("(stream closed)");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
