package dev.luna.mcp.dispatch;

import static dev.luna.mcp.Clients.ANN;
import static dev.luna.mcp.Clients.LEA;
import static dev.luna.mcp.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Client;
import dev.luna.mcp.Clients;
import dev.luna.mcp.Engine;
import dev.luna.mcp.ResourceUpdated;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.stream.Reader;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who subscribed to a resource is told of its changes, in either era. */
@EnableWeld
class SubscriptionsTest {

  private static final Caller ELSEWHERE = new Caller("work", "ann", Locale.ENGLISH);

  @WeldSetup final WeldInitiator weld = new Engine().with();
  @Inject Clients clients;
  @Inject Event<ResourceUpdated> updates;

  @Test
  void aSessionIsToldOnItsStreamUntilItWantsNoMore() {
    Client client = clients.legacy(ANN);
    Reader reader = new Reader();
    client.session().serverStream().attach(reader);
    assertThat(client.result("resources/subscribe", "{'uri':'test://a'}")).isEmpty();
    client.result("resources/subscribe", "{'uri':'test://b'}");

    change("home", "test://a");
    change("work", "test://a");
    change("home", "test://c");
    change("home", "test://b");
    assertThat(client.result("resources/unsubscribe", "{'uri':'test://a'}")).isEmpty();
    change("home", "test://a");
    change("home", "test://b");

    assertThat(reader.next()).isEqualTo(updated("test://a"));
    assertThat(reader.next()).isEqualTo(updated("test://b"));
    assertThat(reader.next()).isEqualTo(updated("test://b"));
  }

  @Test
  void withoutASessionOneRequestStaysOpenAndTells() {
    Client client = clients.modern(ANN);
    CompletableFuture<Optional<Message>> answer =
        listen(client, "{'resourceSubscriptions':['test://a','test://b']}");
    change("home", "test://a");
    change("work", "test://a");
    change("home", "test://c");

    assertThat(answer).isNotDone();
    assertThat(client.told())
        .containsExactly(
            json(
                "{'jsonrpc':'2.0','method':'notifications/subscriptions/acknowledged','params':{"
                    + "'notifications':{'resourceSubscriptions':['test://a','test://b']},"
                    + "'_meta':{'io.modelcontextprotocol/subscriptionId':1}}}"),
            json(
                "{'jsonrpc':'2.0','method':'notifications/resources/updated','params':{"
                    + "'uri':'test://a',"
                    + "'_meta':{'io.modelcontextprotocol/subscriptionId':1}}}"));
  }

  @Test
  void everySpaceHasItsOwn() {
    Client client = clients.modern(ELSEWHERE);
    listen(client, "{'resourceSubscriptions':['test://a']}");
    change("home", "test://a");
    assertThat(client.told()).hasSize(1);
    change("work", "test://a");
    assertThat(client.told()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'resourceSubscriptions':[]}", "{'toolsListChanged':true}"})
  void whatNeverHappensIsNotAcknowledged(String notifications) {
    Client client = clients.modern(LEA);
    listen(client, notifications);

    assertThat(client.told().get(0).getJsonObject("params").getJsonObject("notifications"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "'test://a'", "['test://a',7]"})
  void onlyUrisCanBeSubscribedTo(String uris) {
    assertThat(
            clients
                .modern(ANN)
                .error(
                    "subscriptions/listen",
                    "{'notifications':{'resourceSubscriptions':%s}}".formatted(uris))
                .getString("message"))
        .isEqualTo("'resourceSubscriptions' must be an array of URIs");
  }

  @Test
  void aSubscriptionNeedsAStream() {
    Client client = clients.modern(ANN);
    client.takeAnswersOnly();

    assertThat(client.error("subscriptions/listen", "{}"))
        .isEqualTo(
            json(
                "{'code':-32600,"
                    + "'message':'A subscription is a stream: accept text/event-stream'}"));
    assertThat(client.told()).isEmpty();
  }

  @Test
  void whoLeavesIsToldNothingMore() {
    Client client = clients.modern(ANN);
    Call call =
        client.call(
            "subscriptions/listen", "{'notifications':{'resourceSubscriptions':['test://a']}}");
    CompletableFuture<Optional<Message>> answer = client.send(call).toCompletableFuture();
    call.cancel();
    change("home", "test://a");

    assertThat(answer).isCompletedWithValue(Optional.empty());
    assertThat(client.told()).hasSize(1);
  }

  @Test
  void aServerThatStopsEndsItsSubscriptionsByAnAnswer() {
    CompletableFuture<Optional<Message>> answer =
        listen(clients.modern(ANN), "{'resourceSubscriptions':['test://a']}");
    weld.shutdown();

    assertThat(answer.join().orElseThrow().toJson().getJsonObject("result"))
        .isEqualTo(
            json(
                "{'resultType':'complete','_meta':{"
                    + "'io.modelcontextprotocol/subscriptionId':1,"
                    + "'io.modelcontextprotocol/serverInfo':"
                    + "{'name':'luna','title':'Luna','version':'1.2.3'}}}"));
  }

  private CompletableFuture<Optional<Message>> listen(Client client, String notifications) {
    return client
        .send(client.call("subscriptions/listen", "{'notifications':%s}".formatted(notifications)))
        .toCompletableFuture();
  }

  private void change(String space, String uri) {
    updates.fire(new ResourceUpdated(space, uri));
  }

  private static String updated(String uri) {
    return JsonText.write(
        json(
            "{'jsonrpc':'2.0','method':'notifications/resources/updated','params':{'uri':'%s'}}"
                .formatted(uri)));
  }
}
