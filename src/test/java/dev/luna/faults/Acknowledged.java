package dev.luna.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.EveryMemory;
import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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

  /** Links that were found once; after that their number tells. */
  private final Set<String> checkedLinks = new HashSet<>();

  final AtomicLong interactions = new AtomicLong();

  /** Fails if the server lacks anything. */
  void requireAll(ToolClient client) throws IOException {
    Map<String, String> kept = new HashMap<>();
    EveryMemory.of(client).forEach(it -> kept.put(it.getString("id"), it.getString("content")));
    memories.forEach(
        (id, content) ->
            assertThat(kept.get(id)).as(id).isIn(content, attempted.getOrDefault(id, content)));
    for (Map.Entry<String, String> link : links.entrySet()) {
      if (checkedLinks.add(link.getKey())) {
        require(client, link.getKey(), link.getValue());
      }
    }
    JsonObject state =
        client.call("consciousness_state_query", JsonText.object().add("aspect", "all"));
    assertThat(count(state, "interactions")).isGreaterThanOrEqualTo(interactions.get());
    assertThat(state.getJsonObject("memory").getInt("links")).isGreaterThanOrEqualTo(links.size());
  }

  private static void require(ToolClient client, String from, String to) throws IOException {
    JsonObject shown = client.call("fractal_memory_get", JsonText.object().add("id", from));
    assertThat(shown.getJsonArray("links").toString()).contains(to);
  }

  private static long count(JsonObject state, String counter) {
    return state
        .getJsonObject("activity")
        .getJsonObject("counts")
        .getJsonNumber(counter)
        .longValue();
  }
}
