package dev.luna.wire;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Random;

/** Requests as a client sends them that means well, of every method and to every tool. */
final class SampleRequests {

  /**
   * @param params without {@code _meta}
   */
  record Sample(String method, JsonObject params) {}

  private static final List<Sample> METHODS =
      List.of(
          sample("ping", "{}"),
          sample("logging/setLevel", "{'level':'info'}"),
          sample("resources/subscribe", "{'uri':'luna://state'}"),
          sample("resources/unsubscribe", "{'uri':'luna://state'}"),
          sample("server/discover", "{}"),
          sample("subscriptions/listen", "{'notifications':{'toolsListChanged':true}}"),
          sample("tools/list", "{'cursor':'MQ'}"),
          sample("resources/list", "{}"),
          sample("resources/templates/list", "{}"),
          sample("resources/read", "{'uri':'luna://memories/1'}"),
          sample("prompts/list", "{}"),
          sample("prompts/get", "{'name':'luna_recall','arguments':{'topic':'moon'}}"),
          sample(
              "completion/complete",
              "{'ref':{'type':'ref/prompt','name':'luna_recall'},'argument':{'name':'topic','value':'m'}}"),
          sample("notifications/cancelled", "{'requestId':'nobody','reason':'x'}"));

  private final Random random;
  private final SampleArguments arguments;
  private final List<JsonObject> tools;

  /**
   * @param tools as {@code tools/list} has them
   * @param texts what the texts among their arguments are
   */
  SampleRequests(Random random, List<JsonObject> tools, List<String> texts) {
    this.random = random;
    this.tools = tools;
    this.arguments = new SampleArguments(random, texts);
  }

  Sample next() {
    return random.nextBoolean()
        ? METHODS.get(random.nextInt(METHODS.size()))
        : call(tools.get(random.nextInt(tools.size())));
  }

  private Sample call(JsonObject tool) {
    JsonObject params =
        JsonText.object()
            .add("name", tool.getString("name"))
            .add("arguments", arguments.of(tool.getJsonObject("inputSchema")))
            .build();
    return new Sample("tools/call", params);
  }

  private static Sample sample(String method, String params) {
    return new Sample(method, JsonText.parseObject(params.replace('\'', '"')));
  }
}
