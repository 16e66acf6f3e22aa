package dev.luna.mcp.call;

import static dev.luna.mcp.Clients.ANN;
import static dev.luna.mcp.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Client;
import dev.luna.mcp.Clients;
import dev.luna.mcp.Engine;
import dev.luna.mcp.McpLog;
import dev.luna.mcp.Progress;
import dev.luna.mcp.ResponseStream;
import dev.luna.mcp.Tool;
import dev.luna.mcp.protocol.LogLevel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tool says ahead of its answer reaches the client that asked for it. */
@EnableWeld
class MessagesTest {

  private static final String WARNING =
      "{'jsonrpc':'2.0','method':'notifications/message',"
          + "'params':{'level':'warning','logger':'tools/call','data':'Careful'}}";
  private static final String INFO =
      "{'jsonrpc':'2.0','method':'notifications/message',"
          + "'params':{'level':'info','logger':'tools/call','data':'By the way'}}";

  @WeldSetup final WeldInitiator weld = new Engine().with(Sample.class);
  @Inject Clients clients;
  @Inject Sample sample;

  @ApplicationScoped
  static class Sample {

    private Runnable meanwhile = () -> {};

    void meanwhile(Runnable action) {
      meanwhile = action;
    }

    @Tool(description = "Logs")
    public String log(McpLog log) {
      log.log(LogLevel.WARNING, "Careful");
      log.info("By the way");
      return "logged";
    }

    @Tool(description = "Reports")
    public String report(Progress progress) {
      progress.report(0, 3);
      progress.report(1.5, 3);
      progress.report(1.5, 3);
      progress.report(1, 3);
      meanwhile.run();
      progress.report(3, 3);
      return "reported";
    }

    @Tool(description = "Lets its response go")
    public String release(ResponseStream response) {
      response.release();
      return "released";
    }

    @Tool(description = "Says who calls")
    public String who(Caller caller) {
      return caller.principal() + " of " + caller.space();
    }
  }

  @Test
  void aSessionHearsWhatIsSevereEnough() {
    Client client = clients.legacy(ANN);
    client.text("{'name':'log'}");
    assertThat(client.told()).containsExactly(json(WARNING), json(INFO));

    client.told().clear();
    client.result("logging/setLevel", "{'level':'warning'}");
    client.text("{'name':'log'}");
    assertThat(client.told()).containsExactly(json(WARNING));
  }

  @Test
  void withoutASessionTheRequestSaysWhatItWantsToHear() {
    Client client = clients.modern(ANN);
    client.text("{'name':'log','_meta':{'io.modelcontextprotocol/logLevel':'notice'}}");

    assertThat(client.told()).containsExactly(json(WARNING));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'io.modelcontextprotocol/logLevel':'loud'}", "7"})
  void withoutASessionNothingIsSaidUnasked(String meta) {
    Client client = clients.modern(ANN);
    client.text("{'name':'log','_meta':%s}".formatted(meta));

    assertThat(client.told()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"'t-1'", "7"})
  void progressOnlyGrows(String token) {
    Client client = clients.modern(ANN);
    client.text("{'name':'report','_meta':{'progressToken':%s}}".formatted(token));

    String report =
        "{'jsonrpc':'2.0','method':'notifications/progress',"
            + "'params':{'progressToken':%s,'progress':%s,'total':3}}";
    assertThat(client.told())
        .containsExactly(
            json(report.formatted(token, 0)),
            json(report.formatted(token, 1.5)),
            json(report.formatted(token, 3)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'progressToken':null}", "{'progressToken':true}"})
  void progressIsForThoseWhoAskedForIt(String meta) {
    Client client = clients.modern(ANN);
    client.text("{'name':'report','_meta':%s}".formatted(meta));

    assertThat(client.told()).isEmpty();
  }

  @Test
  void whoCancelledHearsOfNoProgress() {
    Client client = clients.modern(ANN);
    Call call = client.call("tools/call", "{'name':'report','_meta':{'progressToken':1}}");
    sample.meanwhile(call::cancel);
    client.answer(call);

    assertThat(client.told()).hasSize(2);
  }

  @Test
  void aToolMayLetItsResponseGo() {
    Client client = clients.legacy(ANN);

    assertThat(client.text("{'name':'release'}")).isEqualTo("released");
    assertThat(client.isReleased()).isTrue();
  }

  @Test
  void aToolKnowsWhoCalls() {
    assertThat(clients.modern(ANN).text("{'name':'who'}")).isEqualTo("ann of home");
  }
}
