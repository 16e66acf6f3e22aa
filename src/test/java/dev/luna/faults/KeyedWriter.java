package dev.luna.faults;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/**
 * Stores and counts with keys. What it was about to do when the server died, it sends again to the
 * next one, like a client that cannot know whether it was done.
 */
final class KeyedWriter implements Runnable {

  private final String name;
  private final ToolClient client;
  private final Sent sent;
  private volatile CountDownLatch enough;
  private int next;
  private boolean talks;

  KeyedWriter(String name, LunaProcess luna, Sent sent) {
    this.name = name;
    this.client = new ToolClient(luna);
    this.sent = sent;
  }

  /**
   * @param answers counted down at each answer
   */
  void until(CountDownLatch answers) {
    enough = answers;
  }

  /** Goes on where it was when the server died, until it dies again. */
  @Override
  public void run() {
    try {
      while (true) {
        step();
        enough.countDown();
      }
    } catch (IOException e) {
      // The server is gone, and nobody knows what became of the call.
    }
  }

  /** Sends what nobody knows of, so that all that was begun is done. */
  void finish() throws IOException {
    step();
  }

  private void step() throws IOException {
    String what = "%s tells of number %d".formatted(name, next);
    String key = "%s-%d-%s".formatted(name, next, talks ? "talk" : "store");
    JsonObject answer = talks ? talk(key, what) : store(key, what);
    if (answer.containsKey("error")) {
      sent.lost(answer.getJsonObject("error"));
    } else if (next % 5 == 0) {
      sent.requireSame(answer, talks ? talk(key, what) : store(key, what));
    }
    sent.done(talks, what);
    next += talks ? 1 : 0;
    talks = !talks;
  }

  private JsonObject store(String key, String content) throws IOException {
    JsonObjectBuilder memory = JsonText.object().add("memory_type", "leaf").add("content", content);
    return send(key, "fractal_memory_store", memory);
  }

  private JsonObject talk(String key, String context) throws IOException {
    JsonObjectBuilder said = JsonText.object().add("interaction_context", context);
    return send(key, "phi_consciousness_calculate", said);
  }

  private JsonObject send(String key, String tool, JsonObjectBuilder arguments) throws IOException {
    JsonObjectBuilder params = JsonText.object().add("name", tool).add("arguments", arguments);
    return client.keyed(key).request("tools/call", params, tool);
  }
}
