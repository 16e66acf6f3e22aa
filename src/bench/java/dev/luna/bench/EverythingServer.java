package dev.luna.bench;

import dev.luna.server.LunaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** {@code @modelcontextprotocol/server-everything}, with which bridge/src/bench/node comes. */
final class EverythingServer implements AutoCloseable {

  private static final Path SCRIPT =
      Path.of(
          "bridge/src/bench/node/node_modules/@modelcontextprotocol/server-everything/dist/index.js");
  private static final int TRIES = 300;

  private final int port = LunaProcess.freePort();
  private final Process process;

  private EverythingServer() throws IOException {
    if (!Files.exists(SCRIPT)) {
      throw new IOException(SCRIPT + " is missing: run npm ci in bridge/src/bench/node");
    }
    ProcessBuilder builder = new ProcessBuilder("node", SCRIPT.toString(), "streamableHttp");
    builder.environment().put("PORT", Integer.toString(port));
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    process = builder.start();
  }

  /** Starts it and waits until it takes connections. */
  static EverythingServer start() throws IOException, InterruptedException {
    EverythingServer server = new EverythingServer();
    for (int i = 0; !server.isListening(); i++) {
      if (i == TRIES) {
        server.close();
        throw new IOException("server-everything did not start");
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    return server;
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    process.destroy();
  }

  private boolean isListening() {
    try (HttpConnection connection = HttpConnection.to(port)) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
