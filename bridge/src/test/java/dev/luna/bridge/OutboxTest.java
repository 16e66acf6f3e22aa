package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OutboxTest {

  private static final Duration NONE = Duration.ZERO;

  private final Outbox outbox =
      new Outbox(new Limits(99, 4, 400, 2, Duration.ofMinutes(1), Duration.ofSeconds(1)));

  @Test
  void whatTheServerWaitsForGoesPastTheRequestsThatAreTooMany() throws Exception {
    Outgoing first = offered(request("1"));
    Outgoing second = offered(request("2"));
    Outgoing third = offered(request("3"));
    Outgoing answer = offered("{\"id\":9,\"result\":{}}");

    assertThat(outbox.take()).isSameAs(first);
    assertThat(outbox.take()).isSameAs(second);
    assertThat(outbox.take()).isSameAs(answer);
    outbox.settled(first);
    assertThat(outbox.take()).isSameAs(third);
  }

  @Test
  void whatIsPutBackGoesFirstUnlessItWasSettled() throws Exception {
    Outgoing first = offered(request("1"));
    offered(request("2"));
    assertThat(outbox.take()).isSameAs(first);

    outbox.again(first);
    assertThat(outbox.take()).isSameAs(first);
    outbox.settled(first);
    outbox.again(first);

    assertThat(outbox.take()).isNotSameAs(first);
  }

  @Test
  void thereIsRoomForSoManyMessagesAndSoManyCharacters() throws Exception {
    Outgoing long1 = offered(request("1" + " ".repeat(350)));
    Outgoing next = outgoing(request("2" + " ".repeat(50)));
    assertThat(outbox.offer(next, NONE)).isFalse();
    outbox.settled(long1);
    assertThat(outbox.offer(next, NONE)).isTrue();
    offered(request("3"));
    offered(request("4"));
    offered(request("5"));
    assertThat(outbox.offer(outgoing(request("6")), NONE)).isFalse();
  }

  @Test
  void aClosedOutboxEndsWhenAllIsSettled() throws Exception {
    Outgoing only = offered(request("1"));
    outbox.close();
    assertThat(outbox.take()).isSameAs(only);
    outbox.settled(only);
    assertThat(outbox.take()).isNull();
  }

  private Outgoing offered(String text) throws Exception {
    Outgoing outgoing = outgoing(text);
    assertThat(outbox.offer(outgoing, NONE)).isTrue();
    return outgoing;
  }

  private static Outgoing outgoing(String text) throws MalformedMessage {
    return new Outgoing(JsonRpcMessage.parse(text), 0);
  }

  private static String request(String id) {
    return "{\"id\":" + id + ",\"method\":\"m\"}";
  }
}
