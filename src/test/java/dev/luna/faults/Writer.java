package dev.luna.faults;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/** Stores, links, corrects and counts as fast as it can until the server is gone. */
final class Writer implements Runnable {

  private final String name;
  private final ToolClient client;
  private final Acknowledged acknowledged;
  private final CountDownLatch enough;

  /**
   * @param enough counted down at each acknowledgement
   */
  Writer(String name, LunaProcess luna, Acknowledged acknowledged, CountDownLatch enough) {
    this.name = name;
    this.client = new ToolClient(luna);
    this.acknowledged = acknowledged;
    this.enough = enough;
  }

  @Override
  public void run() {
    try {
      String before = store(0);
      for (int i = 1; ; i++) {
        String id = store(i);
        link(before, id);
        update(id, i);
        count();
        before = id;
      }
    } catch (IOException e) {
      // The server is gone: whatever was not acknowledged may be there or not.
    }
  }

  private String store(int i) throws IOException {
    String content = "%s remembers number %d".formatted(name, i);
    JsonObject stored =
        client.call(
            "fractal_memory_store",
            JsonText.object().add("memory_type", "leaf").add("content", content));
    acknowledged.memories.put(stored.getString("id"), content);
    enough.countDown();
    return stored.getString("id");
  }

  private void link(String from, String to) throws IOException {
    client.call(
        "fractal_memory_link",
        JsonText.object().add("from", from).add("to", to).add("kind", "grows_from"));
    acknowledged.links.put(from, to);
    enough.countDown();
  }

  private void update(String id, int i) throws IOException {
    String content = "%s corrects number %d".formatted(name, i);
    acknowledged.attempted.put(id, content);
    client.call("fractal_memory_update", JsonText.object().add("id", id).add("content", content));
    acknowledged.memories.put(id, content);
    enough.countDown();
  }

  private void count() throws IOException {
    client.call(
        "phi_consciousness_calculate",
        JsonText.object().add("interaction_context", "How is " + name + "?"));
    acknowledged.interactions.incrementAndGet();
    enough.countDown();
  }
}
