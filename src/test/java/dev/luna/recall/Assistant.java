package dev.luna.recall;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells a running Luna things and asks for them, as any client does. */
final class Assistant {

  /** As many as the deepest measure looks at. */
  private static final int LIMIT = 20;

  private static final long PAUSE_MILLIS = 200;

  private final ToolClient client;
  private final Map<String, String> ids = new HashMap<>();

  Assistant(LunaProcess luna) {
    client = new ToolClient(luna);
  }

  /**
   * Stores a memory.
   *
   * @param key by which questions name it
   */
  void tell(String key, JsonObjectBuilder memory) throws IOException {
    ids.put(key, client.call("fractal_memory_store", memory).getString("id"));
  }

  /**
   * Waits until all that was told can be found.
   *
   * @param byMeaning whether by its meaning, too
   */
  void awaitIndexed(boolean byMeaning) throws IOException, InterruptedException {
    JsonObject answer = retrieve("anything");
    while (answer.getInt("index_lag") > 0 || answer.getBoolean("by_meaning") != byMeaning) {
      Thread.sleep(PAUSE_MILLIS);
      answer = retrieve("anything");
    }
  }

  /** What it finds for each question. */
  List<Ranking> ask(List<Question> questions) throws IOException {
    List<Ranking> rankings = new ArrayList<>();
    for (Question question : questions) {
      rankings.add(ask(question));
    }
    return rankings;
  }

  /** Says when what is to be stored happened. */
  static JsonObjectBuilder at(Instant time, JsonObjectBuilder memory) {
    return memory.add("created", time.toString());
  }

  private Ranking ask(Question question) throws IOException {
    List<String> found =
        retrieve(question.text()).getJsonArray("hits").stream()
            .map(hit -> hit.asJsonObject().getString("id"))
            .toList();
    return new Ranking(stored(question), found);
  }

  private JsonObject retrieve(String query) throws IOException {
    return client.call(
        "fractal_memory_retrieve", JsonText.object().add("query", query).add("limit", LIMIT));
  }

  // The same thing said twice is one memory.
  private Question stored(Question question) {
    return new Question(
        question.group(),
        question.text(),
        question.answers().stream().map(ids::get).collect(Collectors.toSet()));
  }
}
