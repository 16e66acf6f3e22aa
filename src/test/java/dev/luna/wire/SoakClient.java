package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One client that remembers and forgets, and that comes and goes as clients do. */
final class SoakClient {

  /** Memories it keeps; older ones are erased, so that the store need not grow. */
  private static final int KEPT = 20;

  private static final String WATCHED = "luna://state";
  private static final String CANCEL =
      "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/cancelled\",\"params\":{\"requestId\":1}}";

  private final String name;
  private final LunaProcess luna;
  private final Wire wire;
  private final ToolClient tools;
  private final Map<String, String> kept = new LinkedHashMap<>();
  private int round;

  SoakClient(String name, LunaProcess luna) {
    this.name = name;
    this.luna = luna;
    this.wire = new Wire(luna);
    this.tools =
        new ToolClient(luna)
            .asking(
                question ->
                    JsonText.object()
                        .add("action", "accept")
                        .add("content", JsonText.object().add("erase", true))
                        .build());
  }

  /** Does everything a number of times. */
  void work(int rounds) {
    try {
      for (int i = 0; i < rounds; i++) {
        round++;
        try (Socket stalled = stalled()) {
          assertThat(stalled.isConnected()).isTrue();
          remember();
          talk();
          listen();
        }
      }
    } catch (IOException e) {
      throw new AssertionError(name + " in round " + round, e);
    }
  }

  /** What the server said it has, by id. */
  Map<String, String> kept() {
    return kept;
  }

  private void remember() throws IOException {
    String content = "%s remembers number %d".formatted(name, round);
    String id =
        tools
            .call("fractal_memory_store", arguments("memory_type", "leaf").add("content", content))
            .getString("id");
    kept.put(id, content);
    tools.call("fractal_memory_retrieve", arguments("query", name + " number"));
    String corrected = content + ", or later";
    tools.call("fractal_memory_update", arguments("id", id).add("content", corrected));
    kept.put(id, corrected);
    tools.call("fractal_memory_forget", arguments("id", id));
    tools.call("fractal_memory_restore", arguments("id", id));
    if (kept.size() > KEPT) {
      erase();
    }
  }

  private void erase() throws IOException {
    Iterator<String> oldest = kept.keySet().iterator();
    String id = oldest.next();
    tools.call("fractal_memory_purge", JsonText.object().add("ids", JsonText.strings(List.of(id))));
    oldest.remove();
  }

  /** A session with a call that is cancelled, and a call whose client leaves. */
  private void talk() {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    String call = Wire.rpc("1", "tools/call", JsonText.write(waiting().build()));
    try (EventFeed answer =
        wire.open(wire.inSession(session, call).setHeader("Accept", "text/event-stream"))) {
      wire.send(wire.inSession(session, CANCEL));
      answer.awaitEnd();
    }
    wire.open(wire.modern("tools/call", waiting(), "text/event-stream")).close();
    if (round % 2 == 0) {
      wire.send(wire.request("/mcp").DELETE().header("Mcp-Session-Id", session));
    }
  }

  private void listen() {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    try (EventFeed feed = wire.open(wire.listen(session));
        EventFeed sse = wire.open(wire.request("/sse").header("Accept", "text/event-stream"))) {
      String subscribe =
          Wire.rpc("1", "resources/subscribe", "{\"uri\":\"%s\"}".formatted(WATCHED));
      assertThat(wire.send(wire.inSession(session, subscribe)).status()).isEqualTo(200);
      assertThat(feed.status()).isEqualTo(200);
      wire.send(wire.post(sse.nextEvent().data(), Wire.rpc("2", "ping", "{}")));
      assertThat(sse.message().getInt("id")).isEqualTo(2);
    }
  }

  /** A client that asks to be told and then reads nothing. */
  private Socket stalled() throws IOException {
    Socket socket = new RawHttp(luna.port()).connect();
    String request = StalledRequests.listen(WATCHED);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
    return socket;
  }

  private JsonObjectBuilder waiting() {
    return Wire.toolCall("engine_wait", "{\"name\":\"%s %d\"}".formatted(name, round));
  }

  private static JsonObjectBuilder arguments(String name, String value) {
    return JsonText.object().add(name, value);
  }
}
