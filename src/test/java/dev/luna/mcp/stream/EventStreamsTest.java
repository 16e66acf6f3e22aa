package dev.luna.mcp.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.mcp.Engine;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.weld.junit5.EnableWeld;
import org.jboss.weld.junit5.WeldInitiator;
import org.jboss.weld.junit5.WeldSetup;
import org.junit.jupiter.api.Test;

/** Streams are written to and kept alive by threads of their own, and end with the server. */
@EnableWeld
class EventStreamsTest {

  private static final Duration NEVER = Duration.ofDays(1);
  private static final Duration SOON = Duration.ofMillis(20);

  @WeldSetup
  final WeldInitiator weld =
      new Engine().streams(new StreamSettings(NEVER, SOON, StreamLimits.DEFAULT)).with();

  @Inject EventStreams streams;
  private final Reader reader = new Reader();
  private final CountDownLatch left = new CountDownLatch(1);

  @Test
  void aSilentCallIsKeptAlive() {
    streams.call(left::countDown).attach(reader);

    assertThat(reader.nextEvent()).isEqualTo(Event.KEEP_ALIVE);
    assertThat(reader.nextEvent()).isEqualTo(Event.KEEP_ALIVE);
  }

  @Test
  void aClientThatLeftIsNoticedThoughNothingIsSaid() throws Exception {
    streams.call(left::countDown).attach(reader);
    reader.hangUp();

    assertThat(left.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(streams.attached()).isZero();
  }

  @Test
  void otherStreamsAreKeptAliveAtTheirOwnPace() {
    streams.once(left::countDown).attach(reader);
    Reader ofCall = new Reader();
    streams.call(left::countDown).attach(ofCall);
    ofCall.nextEvent();
    ofCall.nextEvent();
    EventStream resumable = streams.resumable("s", left::countDown);
    Reader resuming = new Reader();
    resumable.attach(resuming);
    resumable.send("said");

    assertThat(resuming.nextEvent().id()).contains("s.1");
    assertThat(reader.isSilent()).isTrue();
  }

  @Test
  void onlyThoseThatWereMadeSoCanBeResumed() {
    assertThat(streams.resumable("s", left::countDown).isResumable()).isTrue();
    assertThat(streams.once(left::countDown).isResumable()).isFalse();
    assertThat(streams.call(left::countDown).isResumable()).isFalse();
  }

  @Test
  void connectedClientsAreCounted() {
    EventStream first = streams.once(left::countDown);
    first.attach(reader);
    streams.call(left::countDown).attach(new Reader());
    streams.once(left::countDown);
    assertThat(streams.attached()).isEqualTo(2);
    first.close();
    assertThat(streams.attached()).isEqualTo(1);
  }

  @Test
  void aServerThatStopsLetsEverybodyGo() {
    Reader ofCall = new Reader();
    streams.once(left::countDown).attach(reader);
    streams.call(left::countDown).attach(ofCall);
    weld.shutdown();

    assertThat(reader.isLetGo()).isTrue();
    assertThat(ofCall.isLetGo()).isTrue();
  }
}
