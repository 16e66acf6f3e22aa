package dev.luna.bench;

import dev.luna.bench.HttpConnection.Reply;
import dev.luna.json.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.function.Supplier;

/** Calls a tool again and again over a kept connection of Streamable HTTP. */
final class ToolCall implements Work {

  static final String PATH = "/mcp";

  private static final String ACCEPT = "Accept: application/json, text/event-stream\r\n";
  private static final String VERSION = "2025-11-25";
  private static final String INITIALIZE =
      "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"%s\",\"capabilities\":{},\"clientInfo\":{\"name\":\"bench\",\"version\":\"1\"}}}"
          .formatted(VERSION);
  private static final String INITIALIZED =
      "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}";

  private final HttpConnection connection;
  private final String headers;
  private final Supplier<String> request;

  private ToolCall(HttpConnection connection, String headers, Supplier<String> request) {
    this.connection = connection;
    this.headers = headers;
    this.request = request;
  }

  /**
   * Opens a session of its own.
   *
   * @param request gives the next request
   */
  static ToolCall inSession(int port, Supplier<String> request) throws IOException {
    HttpConnection connection = HttpConnection.to(port);
    Reply opened = connection.post(PATH, ACCEPT, INITIALIZE);
    String session = opened.head().headers().get("mcp-session-id");
    String headers =
        "%sMCP-Protocol-Version: %s\r\nMcp-Session-Id: %s\r\n".formatted(ACCEPT, VERSION, session);
    connection.post(PATH, headers, INITIALIZED);
    return new ToolCall(connection, headers, request);
  }

  /** Sends the same to one who knows of no session. */
  static ToolCall withoutSession(int port, Supplier<String> request) throws IOException {
    return new ToolCall(HttpConnection.to(port), ACCEPT, request);
  }

  /** The request that calls a tool. */
  static String request(String tool, JsonObject arguments) {
    return "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"name\":\"%s\",\"arguments\":%s}}"
        .formatted(tool, JsonText.write(arguments));
  }

  /** The request that calls the echo. */
  static String echo(String message) {
    return request("echo", JsonText.object().add("message", message).build());
  }

  @Override
  public void once() throws IOException {
    Reply reply = connection.post(PATH, headers, request.get());
    if (reply.head().status() != 200 || isFailure(reply.body())) {
      throw new IOException("The call failed: " + reply);
    }
  }

  /** Whether an answer says that its call failed. */
  static boolean isFailure(String answer) {
    return answer.contains("\"error\":") || answer.contains("\"isError\":true");
  }

  @Override
  public void close() throws IOException {
    connection.close();
  }
}
