package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.server.ToolClient;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Everything that the server said it has, over all its lives. */
final class Acknowledged {

  /** The content of each memory. */
  final Map<String, String> memories = new ConcurrentHashMap<>();

  /** Contents that were sent and perhaps not acknowledged. */
  final Map<String, String> attempted = new ConcurrentHashMap<>();

  /** Where the link from each memory leads. */
  final Map<String, String> links = new ConcurrentHashMap<>();

  final AtomicLong interactions = new AtomicLong();

  /** Fails if the server lacks anything. */
  void requireAll(ToolClient client) throws IOException {
    for (Map.Entry<String, String> memory : memories.entrySet()) {
      require(client, memory.getKey(), memory.getValue());
    }
    JsonObject state =
        client.call("consciousness_state_query", JsonText.object().add("aspect", "all"));
    assertThat(count(state, "interactions")).isGreaterThanOrEqualTo(interactions.get());
    assertThat(state.getJsonObject("memory").getInt("total"))
        .isGreaterThanOrEqualTo(memories.size());
  }

  private void require(ToolClient client, String id, String content) throws IOException {
    JsonObject shown = client.call("fractal_memory_get", JsonText.object().add("id", id));
    String kept = shown.getJsonObject("memory").getString("content");
    assertThat(kept).as(id).isIn(content, attempted.getOrDefault(id, content));
    if (links.containsKey(id)) {
      assertThat(shown.getJsonArray("links").toString()).contains(links.get(id));
    }
  }

  private static long count(JsonObject state, String counter) {
    return state
        .getJsonObject("activity")
        .getJsonObject("counts")
        .getJsonNumber(counter)
        .longValue();
  }
}
