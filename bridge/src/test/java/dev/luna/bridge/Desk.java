package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The machine of a person who has a bridge and nothing else. */
final class Desk implements AutoCloseable {

  private static final String INITIALIZE =
      """
      {"jsonrpc":"2.0","id":%d,"method":"initialize","params":{"protocolVersion":"2025-06-18",\
      "capabilities":{},"clientInfo":{"name":"desk","version":"1"}}}""";
  private static final String CALL =
      """
      {"jsonrpc":"2.0","id":%%d,"method":"tools/call","params":{"name":"%s","arguments":%s}}""";

  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private int id;

  Desk(Path home) {
    this.home = home;
    // What data directories hang on, by system.
    environment.put("XDG_DATA_HOME", home.toString());
    environment.put("LOCALAPPDATA", home.toString());
    // Nobody listens there.
    environment.put("MCP_PORT", "1");
    environment.put("LUNA_AUTOSTART", "on");
    environment.put("LUNA_EMBEDDINGS", "off");
  }

  Desk set(String name, String value) {
    environment.put(name, value);
    return this;
  }

  BridgeProcess bridge() throws IOException {
    return new BridgeProcess(environment, List.of());
  }

  BridgeProcess bridge(Path jar) throws IOException {
    return new BridgeProcess(jar, environment, List.of());
  }

  /** Opens a session, however long the server takes to start. */
  void open(BridgeProcess bridge) throws IOException, InterruptedException {
    String answer = ask(bridge, INITIALIZE);
    assertThat(answer).contains("\"protocolVersion\"");
    bridge.send("{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
  }

  String store(BridgeProcess bridge, String text) throws IOException, InterruptedException {
    return call(
        bridge, "fractal_memory_store", "{\"memory_type\":\"leaf\",\"content\":\"%s\"}", text);
  }

  String recall(BridgeProcess bridge, String query) throws IOException, InterruptedException {
    return call(bridge, "fractal_memory_retrieve", "{\"query\":\"%s\"}", query);
  }

  /** Sends a request as often as the answer says that it did not get to the server. */
  String ask(BridgeProcess bridge, String request) throws IOException, InterruptedException {
    String answer;
    do {
      bridge.send(request.formatted(++id));
      answer = bridge.nextLine();
    } while (answer.contains("\"mayHaveExecuted\":false"));
    return answer;
  }

  /** What the bridges tell each other about the server. */
  Properties state() throws IOException {
    Properties state = new Properties();
    try (Reader reader = Files.newBufferedReader(only("server.properties"))) {
      state.load(reader);
    }
    return state;
  }

  /** The one file of this name. */
  Path only(String name) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      List<Path> found = files.filter(file -> file.endsWith(name)).toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }

  /** The directory of unpacked servers. */
  Path builds() throws IOException {
    return only("server.properties").getParent().getParent().resolveSibling("servers");
  }

  ProcessHandle server() throws IOException {
    return ProcessHandle.of(Long.parseLong(state().getProperty("pid"))).orElseThrow();
  }

  /** Every server of this desk, known to the bridges or not. */
  List<ProcessHandle> servers() {
    return ProcessHandle.allProcesses()
        .filter(process -> commandLine(process).contains("ws-server.jar"))
        .filter(process -> commandLine(process).contains(home.toString()))
        .toList();
  }

  static String commandLine(ProcessHandle process) {
    return process.info().commandLine().orElse("");
  }

  /** Leaves no server behind. */
  @Override
  public void close() {
    for (ProcessHandle server : servers()) {
      server.destroyForcibly();
      server.onExit().orTimeout(1, TimeUnit.MINUTES).join();
    }
  }

  private String call(BridgeProcess bridge, String tool, String arguments, String text)
      throws IOException, InterruptedException {
    return ask(bridge, CALL.formatted(tool, arguments.formatted(text)));
  }
}
