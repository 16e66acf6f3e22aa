package dev.luna.faults;

import dev.luna.client.EveryMemory;
import dev.luna.client.HealthClient;
import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** What a client tells a Luna and asks her for, over all her lives. */
final class Conversation {

  private static final int MOST = 100;
  private static final long PAUSE_MILLIS = 50;

  private final ToolClient client;
  private final HealthClient health;

  Conversation(LunaProcess luna) {
    this.client = new ToolClient(luna);
    this.health = new HealthClient(luna);
  }

  /** Its id. */
  String tell(String content) throws IOException {
    return tell(JsonText.object().add("memory_type", "leaf").add("content", content));
  }

  String tell(JsonObjectBuilder memory) throws IOException {
    return client.call("fractal_memory_store", memory).getString("id");
  }

  /** As many hits as there may be, none of them for a link alone. */
  JsonObject ask(String query) throws IOException {
    return ask(about(query));
  }

  JsonObject ask(JsonObjectBuilder arguments) throws IOException {
    return client.call("fractal_memory_retrieve", arguments);
  }

  static JsonObjectBuilder about(String query) {
    return JsonText.object().add("query", query).add("depth", 0).add("limit", MOST);
  }

  static List<JsonObject> hits(JsonObject answer) {
    return answer.getJsonArray("hits").getValuesAs(JsonObject.class);
  }

  static List<String> ids(JsonObject answer) {
    return hits(answer).stream().map(hit -> hit.getString("id")).toList();
  }

  /** Those that are near the question in meaning. */
  static List<String> meant(JsonObject answer) {
    return hits(answer).stream()
        .filter(hit -> hit.getJsonObject("why").containsKey("meaning_rank"))
        .map(hit -> hit.getString("id"))
        .toList();
  }

  /** Waits until all that was told is found by meaning. */
  void awaitMeaning() throws IOException, InterruptedException {
    awaitMeaning("anything", answer -> {});
  }

  /**
   * As {@link #awaitMeaning()}.
   *
   * @param meanwhile gets every answer to the query
   */
  void awaitMeaning(String query, Consumer<JsonObject> meanwhile)
      throws IOException, InterruptedException {
    JsonObject answer = ask(query);
    meanwhile.accept(answer);
    while (answer.getInt("index_lag") > 0 || !answer.getBoolean("by_meaning")) {
      Thread.sleep(PAUSE_MILLIS);
      answer = ask(query);
      meanwhile.accept(answer);
    }
  }

  /** What every memory says and in which version, by its id. */
  Map<String, String> everything() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (JsonObject memory : EveryMemory.of(client)) {
      String said = memory.getString("content");
      all.put(memory.getString("id"), "%d: %s".formatted(memory.getInt("version"), said));
    }
    return all;
  }

  /** The data of a readiness check. */
  JsonObject checked(String name) throws IOException, InterruptedException {
    return health.check("ready", name).orElseThrow().getJsonObject("data");
  }
}
