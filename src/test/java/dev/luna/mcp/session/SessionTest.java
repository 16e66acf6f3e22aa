package dev.luna.mcp.session;

import static dev.luna.mcp.Clients.ANN;
import static dev.luna.mcp.Quoted.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.json.JsonText;
import dev.luna.mcp.Engine;
import dev.luna.mcp.dispatch.ClientNotifications;
import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.jsonrpc.ProtocolException;
import dev.luna.mcp.jsonrpc.RequestId;
import dev.luna.mcp.protocol.ProtocolVersion;
import dev.luna.mcp.stream.Event;
import dev.luna.mcp.stream.EventStream;
import dev.luna.mcp.stream.Reader;
import dev.luna.mcp.stream.StreamLimits;
import dev.luna.mcp.stream.StreamSettings;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a session remembers: which requests run, and the streams that a client may come back to. */
@EnableWeld
class SessionTest {

  private static final Duration RETRY = Duration.ofMillis(123);

  @WeldSetup final WeldInitiator weld = engine(Duration.ofMinutes(5));
  @Inject Sessions sessions;
  @Inject ClientNotifications notifications;

  private final List<String> cancelled = new ArrayList<>();
  private Session session;

  @BeforeEach
  void open() {
    session = sessions.open(ANN);
  }

  @Test
  void twoRequestsThatRunHaveTwoIds() {
    session.begin(id("1"), () -> {});
    session.begin(id("\"1\""), () -> {});
    assertThatThrownBy(() -> session.begin(id("1"), () -> {}))
        .isInstanceOfSatisfying(
            ProtocolException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_REQUEST))
        .hasMessage("A request with this id is running already");
    session.end(id("1"));
    session.begin(id("1"), () -> {});
  }

  @Test
  void theClientCancelsByTheIdOfItsRequest() {
    session.begin(id("1"), () -> cancelled.add("1"));
    session.begin(id("\"a\""), () -> cancelled.add("a"));
    session.begin(id("3"), () -> cancelled.add("3"));
    session.end(id("3"));
    tell("notifications/cancelled", "{'requestId':'a'}");
    tell("notifications/cancelled", "{'requestId':3}");
    tell("notifications/cancelled", "{'requestId':4}");
    tell("notifications/cancelled", "{'requestId':1}");

    assertThat(cancelled).containsExactly("a", "1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "notifications/initialized | {'requestId':1}",
        "notifications/cancelled   | {}",
        "notifications/cancelled   | {'requestId':null}",
        "notifications/cancelled   | {'requestId':[1]}"
      })
  void otherNotificationsCancelNothing(String method, String params) {
    session.begin(id("1"), () -> cancelled.add("1"));
    tell(method, params);

    assertThat(cancelled).isEmpty();
  }

  @Test
  void aResponseIsFoundByTheEventsOnIt() {
    EventStream first = session.openResponse();
    EventStream second = session.openResponse();

    assertThat(session.streamOf(first.id() + ".1")).contains(first);
    assertThat(session.streamOf(second.id() + ".7")).contains(second);
    assertThat(session.streamOf("0.3")).contains(session.serverStream());
    assertThat(session.streamOf("99.1")).isEmpty();
    assertThat(session.streamOf("nonsense")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2025-11-25", "2025-06-18"})
  void sinceTheNewestRevisionAResponseCanBeResumedBeforeAnythingIsSaid(String version) {
    session.initialize(ProtocolVersion.of(version).orElseThrow(), json("{}"));
    EventStream response = session.openResponse();
    response.send("answer");
    Reader reader = new Reader();
    response.attach(reader);
    if (version.equals("2025-11-25")) {
      Event primer = reader.nextEvent();
      assertThat(primer.id()).contains("1.1");
      assertThat(primer.data()).contains("");
      assertThat(primer.retry()).contains(RETRY);
    }

    assertThat(reader.next()).isEqualTo("answer");
  }

  @Test
  void ofManyResponsesTheOldestThatAreOverAreForgotten() {
    EventStream running = session.openResponse();
    List<EventStream> over =
        IntStream.range(0, 64).mapToObj(i -> over(session.openResponse())).toList();
    assertThat(session.streamOf(over.get(0).id() + ".1")).isEmpty();
    EventStream last = session.openResponse();

    assertThat(session.streamOf(running.id() + ".1")).contains(running);
    assertThat(session.streamOf(over.get(1).id() + ".1")).isEmpty();
    assertThat(session.streamOf(over.get(2).id() + ".1")).contains(over.get(2));
    assertThat(session.streamOf(last.id() + ".1")).contains(last);
  }

  @Test
  void ofLargeResponsesTheOldestThatAreOverAreForgotten() {
    List<EventStream> large =
        IntStream.range(0, 5)
            .mapToObj(
                i -> {
                  EventStream response = session.openResponse();
                  response.send("x".repeat(1 << 20));
                  return over(response);
                })
            .toList();
    session.openResponse();

    assertThat(large.stream().map(EventStream::id).filter(id -> session.streamOf(id).isPresent()))
        .containsExactly(large.get(2).id(), large.get(3).id(), large.get(4).id());
  }

  @Nested
  class ThatNobodyComesBackTo {

    @WeldSetup final WeldInitiator weld = engine(Duration.ZERO);

    @Test
    void areForgottenWhenTheNextBegins() {
      EventStream over = over(session.openResponse());
      EventStream running = session.openResponse();
      session.openResponse();

      assertThat(session.streamOf(over.id() + ".1")).isEmpty();
      assertThat(session.streamOf(running.id() + ".1")).contains(running);
    }
  }

  private static WeldInitiator engine(Duration replayAge) {
    StreamLimits limits = new StreamLimits(9, 8 << 20, 9, 8 << 20, replayAge, RETRY);
    return new Engine()
        .streams(new StreamSettings(Duration.ofDays(1), Duration.ofDays(1), limits))
        .with();
  }

  private void tell(String method, String params) {
    notifications.take(new Message.Notification(method, json(params)), session);
  }

  private static EventStream over(EventStream stream) {
    stream.complete();
    return stream;
  }

  private static RequestId id(String json) {
    return new RequestId(JsonText.parse(json));
  }
}
