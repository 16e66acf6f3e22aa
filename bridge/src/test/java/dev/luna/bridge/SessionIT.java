package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a session looks like from the client's end of the pipe. */
@Timeout(180)
class SessionIT {

  private ScriptedServer server;
  private BridgeProcess bridge;

  @BeforeEach
  void openSession() throws Exception {
    server = new ScriptedServer();
    bridge = BridgeProcess.to(server);
    bridge.openSession(server);
  }

  @AfterEach
  void close() throws IOException {
    bridge.close();
    server.close();
  }

  @Test
  void everyCallOfASessionIsAnsweredOnceAndInOrder() throws Exception {
    List<String> expected = new ArrayList<>();
    for (int i = 1; i <= 200; i++) {
      String id = i % 2 == 0 ? String.valueOf(i) : "\"call-" + i + "\"";
      bridge.send(call(id, "{\"i\":" + i + "}"));
      expected.add(answer(id, "{\"i\":" + i + "}"));
    }
    List<String> answers = new ArrayList<>();
    while (answers.size() < expected.size()) {
      answers.add(bridge.nextLine());
    }
    bridge.closeInput();

    assertThat(answers).containsExactlyElementsOf(expected);
    assertThat(bridge.rest()).isEmpty();
    assertThat(bridge.exitCode()).isZero();
  }

  @Test
  void textOfAnyAlphabetArrivesAsItWasSent() throws Exception {
    String params = "{\"é\":\"naïve 🧠 \u2028 \u2029 \u0085 漢\"}";

    bridge.send(call("7", params));

    assertThat(bridge.nextLine()).isEqualTo(answer("7", params));
    assertThat(server.posts).last().isEqualTo(call("7", params));
  }

  @Test
  void theServerReceivesEveryCharacterOfTheMessage() throws Exception {
    String odd =
        " {\"id\" : \"a\\/\\u00e9\" ,\"method\":\"x\",\"params\":{ \"n\":1.0e+2 },\"own\":[]} ";

    bridge.send(odd);
    bridge.nextLine();

    assertThat(server.posts).last().isEqualTo(odd);
  }

  @Test
  void aLineOfOneMebibyteGoesBothWays() throws Exception {
    String params = "{\"text\":\"" + "é".repeat(512 * 1024) + "\"}";

    bridge.send(call("1", params));

    assertThat(bridge.nextLine().equals(answer("1", params))).isTrue();
  }

  @Test
  void carriageReturnsAndBlankLinesAreAccepted() throws Exception {
    bridge.send("\r\n\n" + call("1", "{}") + "\r");

    assertThat(bridge.nextLine()).isEqualTo(answer("1", "{}"));
    assertThat(server.posts).last().isEqualTo(call("1", "{}"));
  }

  @Test
  void anUnreadableLineIsRefusedAndTheNextIsServed() throws Exception {
    bridge.send("{\"jsonrpc\":");
    assertThat(bridge.nextLine()).contains("\"id\":null", "\"code\":-32700");
    bridge.sendRaw(new byte[] {'"', (byte) 0xC3, '"', '\n'});
    assertThat(bridge.nextLine()).contains("\"id\":null", "\"code\":-32700");
    bridge.send("[1]");
    assertThat(bridge.nextLine()).contains("\"id\":null", "\"code\":-32600");

    bridge.send(call("1", "{}"));

    assertThat(bridge.nextLine()).isEqualTo(answer("1", "{}"));
  }

  @Test
  void aLineBeyondTheLimitIsRefusedAndTheNextIsServed() throws Exception {
    byte[] huge = new byte[16 * 1024 * 1024 + 2];
    Arrays.fill(huge, (byte) 'x');
    huge[huge.length - 1] = '\n';

    bridge.sendRaw(huge);
    bridge.send(call("1", "{}"));

    assertThat(bridge.nextLine()).contains("\"code\":-32700", "16777217");
    assertThat(bridge.nextLine()).isEqualTo(answer("1", "{}"));
  }

  @Test
  void messagesOfTheServerPassAndNothingElseReachesStdout() throws Exception {
    server.push(": ping\n\n");
    server.push("event: message\ndata: garbage\n\n");
    server.push("event: other\ndata: {\"method\":\"no\"}\n\n");
    server.push("event: message\ndata: {\"id\":99,\"result\":{}}\n\n");
    server.push("event: message\ndata: {\"method\":\"split\",\ndata: \"params\":{}}\n\n");
    server.push("data: {\"id\":5,\"method\":\"roots/list\"}\n\n");

    assertThat(bridge.nextLine()).isEqualTo("{\"method\":\"split\", \"params\":{}}");
    assertThat(bridge.nextLine()).isEqualTo("{\"id\":5,\"method\":\"roots/list\"}");

    bridge.send("{\"jsonrpc\":\"2.0\",\"id\":5,\"result\":{\"roots\":[]}}");
    assertThat(server.arrivals.take()).contains("\"roots\"");
    bridge.closeInput();
    assertThat(bridge.rest()).isEmpty();
  }

  @Test
  void anHttpFailureBecomesOneErrorWithTheIdOfTheRequest() throws Exception {
    server.refusals.put("broken", new ScriptedServer.Refusal(500, "<html>no</html>"));
    server.refusals.put("note", new ScriptedServer.Refusal(500, ""));

    bridge.send("{\"jsonrpc\":\"2.0\",\"method\":\"note\"}");
    bridge.send("{\"jsonrpc\":\"2.0\",\"id\":\"\\u0061/b\",\"method\":\"broken\"}");
    bridge.send(call("2", "{}"));

    assertThat(bridge.nextLine())
        .startsWith("{\"jsonrpc\":\"2.0\",\"id\":\"\\u0061/b\",\"error\":")
        .contains("HTTP 500", "\"mayHaveExecuted\":true");
    assertThat(bridge.nextLine()).isEqualTo(answer("2", "{}"));
    bridge.closeInput();
    assertThat(bridge.rest()).isEmpty();
    assertThat(bridge.log()).contains("HTTP 500: note");
  }

  @Test
  void anErrorTheServerWroteItselfIsForwarded() throws Exception {
    String error =
        "{\"jsonrpc\":\"2.0\",\"id\":null,\n\"error\":{\"code\":-32600,\"message\":\"v\"}}";
    server.refusals.put("refused", new ScriptedServer.Refusal(400, error));

    bridge.send("{\"jsonrpc\":\"2.0\",\"id\":8,\"method\":\"refused\"}");

    assertThat(bridge.nextLine())
        .isEqualTo("{\"jsonrpc\":\"2.0\",\"id\":8, \"error\":{\"code\":-32600,\"message\":\"v\"}}");
  }

  @Test
  void aSecondRequestUnderAnOpenIdIsRefused() throws Exception {
    bridge.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"hang\"}");
    bridge.send("{\"jsonrpc\":\"2.0\",\"id\":1.0,\"method\":\"hang\"}");

    assertThat(bridge.nextLine()).contains("\"id\":1.0,", "\"code\":-32600");
  }

  @Test
  void notificationsBeforeTheEndOfInputAreStillSent() throws Exception {
    for (int i = 1; i <= 5; i++) {
      bridge.send("{\"jsonrpc\":\"2.0\",\"method\":\"note\",\"params\":" + i + "}");
    }
    bridge.closeInput();

    assertThat(bridge.exitCode()).isZero();
    assertThat(server.posts).last().asString().endsWith("\"params\":5}");
  }

  @Test
  void aRequestTheServerNeverAnswersIsAnsweredBeforeTheProcessEnds() throws Exception {
    bridge.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"hang\"}");
    bridge.closeInput();

    assertThat(bridge.rest()).singleElement().asString().contains("\"id\":1,", "Executed\":true");
    assertThat(bridge.exitCode()).isZero();
  }

  @Test
  void aTerminatedBridgeAnswersWhatIsOpenAndExitsWithZero() throws Exception {
    bridge.send("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"hang\"}");
    server.arrivals.take();

    bridge.terminate();
    server.push("event: message\ndata: {\"id\":1,\"result\":{}}\n\n");

    assertThat(bridge.exitCode()).isZero();
    assertThat(bridge.rest()).containsExactly("{\"id\":1,\"result\":{}}");
  }

  static String call(String id, String params) {
    return "{\"jsonrpc\":\"2.0\",\"id\":"
        + id
        + ",\"method\":\"tools/call\",\"params\":"
        + params
        + "}";
  }

  static String answer(String id, String echo) {
    return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":{\"echo\":" + echo + "}}";
  }
}
