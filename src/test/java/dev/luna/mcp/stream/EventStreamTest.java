package dev.luna.mcp.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * Order, bounds and resumption of a stream, with a client and a sender that do what they are told.
 */
class EventStreamTest {

  private static final StreamLimits SMALL =
      new StreamLimits(5, 10_000, 4, 10_000, Duration.ofMinutes(5), Duration.ofSeconds(1));

  private final ManualExecutor senders = new ManualExecutor();
  private final Set<EventStream> attached = new HashSet<>();
  private final FakeSink client = new FakeSink();
  private int disconnections;

  @Test
  void eventsKeepTheirOrderAroundAttaching() {
    EventStream stream = once(SMALL);
    stream.send("1");
    stream.send("2");
    senders.run();
    assertThat(client.events).isEmpty();
    stream.attach(client);
    stream.send("3");
    senders.run();
    assertThat(client.data()).containsExactly("1", "2", "3");
  }

  @Test
  void oneSenderWorksForAStream() {
    EventStream stream = once(SMALL);
    stream.attach(client);
    stream.send("1");
    stream.send("2");
    stream.keepAlive();
    assertThat(senders.waiting()).isEqualTo(1);
    client.whileSending =
        () -> {
          stream.send("later");
          assertThat(senders.waiting()).isZero();
          client.whileSending = () -> {};
        };
    senders.run();
    assertThat(client.data()).containsExactly("1", "2", "later");
  }

  @Test
  void aClientThatDoesNotReadIsCut() {
    EventStream stream = once(SMALL);
    stream.attach(client);
    IntStream.range(0, 6).forEach(i -> stream.send("" + i));
    assertThat(stream.isAttached()).isFalse();
    assertThat(disconnections).isEqualTo(1);
    senders.run();
    assertThat(client.closed).isEqualTo(1);
    assertThat(client.events).isEmpty();
    stream.send("later");
    FakeSink another = new FakeSink();
    stream.attach(another);
    senders.run();
    assertThat(another.closed).isEqualTo(1);
  }

  @Test
  void aClientIsCutForTooManyBytesToo() {
    EventStream stream = once(SMALL);
    stream.attach(client);
    stream.send("x".repeat(9_000));
    stream.send("x".repeat(9_000));
    assertThat(stream.isAttached()).isFalse();
  }

  @Test
  void oneMessageBeyondTheBoundIsSentAllTheSame() {
    EventStream stream = once(SMALL);
    stream.attach(client);
    stream.send("x".repeat(50_000));
    senders.run();
    assertThat(client.events).hasSize(1);
  }

  @Test
  void aResumableStreamThatOverflowsKeepsTheNewest() {
    EventStream stream = resumable(SMALL);
    stream.attach(client);
    IntStream.range(0, 8).forEach(i -> stream.send("" + i));
    senders.run();
    assertThat(client.closed).isEqualTo(1);
    FakeSink again = new FakeSink();
    stream.attach(again);
    senders.run();
    assertThat(again.data()).containsExactly("3", "4", "5", "6", "7");
  }

  @Property
  void whatWasMissedIsRepeatedExactly(
      @ForAll @IntRange(max = 200) int total,
      @ForAll @IntRange(max = 200) int read,
      @ForAll @IntRange(max = 200) int whileAway) {
    EventStream stream = resumable(StreamLimits.DEFAULT);
    FakeSink first = new FakeSink();
    stream.attach(first);
    IntStream.rangeClosed(1, total).forEach(i -> stream.send("" + i));
    senders.run();
    IntStream.rangeClosed(total + 1, total + whileAway).forEach(i -> stream.send("" + i));
    int seen = Math.min(read, total);
    String last = seen == 0 ? "s.0" : first.events.get(seen - 1).id().orElseThrow();
    FakeSink second = new FakeSink();
    stream.resume(second, last);
    senders.run();
    List<String> missed =
        IntStream.rangeClosed(seen + 1, total + whileAway).mapToObj(Integer::toString).toList();
    assertThat(second.data()).isEqualTo(missed);
    assertThat(second.events.stream().map(event -> event.id().orElseThrow()))
        .isEqualTo(missed.stream().map(i -> "s." + i).toList());
  }

  @Test
  void aSecondResumptionRepeatsOnlyWhatThatClientMissed() {
    EventStream stream = resumable(StreamLimits.DEFAULT);
    stream.attach(client);
    List.of("1", "2", "3").forEach(stream::send);
    senders.run();
    FakeSink second = new FakeSink();
    stream.resume(second, "s.1");
    senders.run();
    FakeSink third = new FakeSink();
    stream.resume(third, "s.2");
    senders.run();
    assertThat(second.data()).containsExactly("2", "3");
    assertThat(third.data()).containsExactly("3");
    assertThat(client.closed).isEqualTo(1);
    assertThat(second.closed).isEqualTo(1);
  }

  @Test
  void whatIsKeptIsBounded() {
    EventStream stream = resumable(SMALL);
    stream.attach(client);
    for (int i = 1; i <= 20; i++) {
      stream.send("" + i);
      senders.run();
    }
    FakeSink again = new FakeSink();
    stream.resume(again, "not an id");
    senders.run();
    assertThat(again.data()).containsExactly("17", "18", "19", "20");
    assertThat(stream.size()).isLessThan(1_000);
  }

  @Test
  void aReleasedStreamGoesOnCollecting() {
    EventStream stream = resumable(SMALL);
    stream.attach(client);
    stream.send("1");
    stream.release();
    senders.run();
    assertThat(client.data()).containsExactly("1", "");
    assertThat(client.events.get(1).retry()).contains(Duration.ofSeconds(1));
    assertThat(client.closed).isEqualTo(1);
    assertThat(disconnections).isZero();
    stream.send("2");
    stream.complete();
    FakeSink again = new FakeSink();
    stream.resume(again, client.lastId());
    senders.run();
    assertThat(again.data()).containsExactly("2");
    assertThat(again.closed).isEqualTo(1);
  }

  @Test
  void aClientThatComesBackAfterAReleaseStays() {
    EventStream stream = resumable(SMALL);
    stream.attach(client);
    stream.release();
    senders.run();
    FakeSink again = new FakeSink();
    stream.resume(again, client.lastId());
    stream.send("2");
    senders.run();
    assertThat(again.data()).containsExactly("2");
    assertThat(again.closed).isZero();
  }

  @Test
  void anEventOfItsOwnTypeIsNamed() {
    EventStream stream = resumable(SMALL);
    stream.attach(client);
    stream.send("endpoint", "/messages");
    senders.run();
    assertThat(client.events).containsExactly(Event.named("endpoint", "/messages"));
  }

  @Test
  void whatWasSentIsHeldAsLongAsItCanBeRepeated() {
    EventStream resumable = resumable(SMALL);
    EventStream once = once(SMALL);
    for (EventStream stream : List.of(resumable, once)) {
      stream.attach(new FakeSink());
      stream.send("x".repeat(100));
    }
    int waiting = resumable.size();
    assertThat(waiting).isGreaterThanOrEqualTo(100).isEqualTo(once.size());
    senders.run();
    assertThat(resumable.size()).isEqualTo(waiting);
    assertThat(once.size()).isZero();
    resumable.resume(new FakeSink(), "s.0");
    assertThat(resumable.size()).isEqualTo(waiting);
  }

  @Test
  void whatMadeRoomIsNotHeld() {
    EventStream full = once(SMALL);
    EventStream overfull = once(SMALL);
    IntStream.range(0, 5).forEach(i -> full.send("" + i));
    IntStream.range(0, 8).forEach(i -> overfull.send("" + i));
    assertThat(overfull.size()).isEqualTo(full.size());
  }

  @Test
  void aStreamMayBeCompleteBeforeItIsAttached() {
    EventStream stream = once(SMALL);
    stream.send("1");
    stream.complete();
    stream.send("too late");
    stream.attach(client);
    senders.run();
    assertThat(client.data()).containsExactly("1");
    assertThat(client.closed).isEqualTo(1);
    assertThat(disconnections).isZero();
    assertThat(stream.isOver()).isTrue();
  }

  @Test
  void silenceIsKeptAliveOnlyWhileNothingWaits() {
    EventStream stream = once(SMALL);
    stream.keepAlive();
    stream.attach(client);
    stream.send("1");
    stream.keepAlive();
    senders.run();
    stream.keepAlive();
    stream.keepAlive();
    senders.run();
    assertThat(client.data()).containsExactly("1", "(comment)");
  }

  @Test
  void aClientThatIsGoneIsToldOnce() {
    EventStream stream = once(SMALL);
    stream.attach(client);
    client.gone = true;
    stream.send("1");
    stream.send("2");
    senders.run();
    assertThat(disconnections).isEqualTo(1);
    assertThat(client.closed).isEqualTo(1);
    assertThat(stream.isOver()).isTrue();
    assertThat(attached).isEmpty();
  }

  @Test
  void whatACutClientMissedIsRepeated() {
    EventStream stream = resumable(SMALL);
    stream.attach(client);
    stream.send("1");
    senders.run();
    client.gone = true;
    stream.send("2");
    senders.run();
    assertThat(stream.isAttached()).isFalse();
    stream.send("3");
    FakeSink again = new FakeSink();
    stream.resume(again, "s.1");
    senders.run();
    assertThat(again.data()).containsExactly("2", "3");
  }

  @Test
  void aNewClientReplacesTheOneBeingSentTo() {
    EventStream stream = resumable(SMALL);
    FakeSink newer = new FakeSink();
    stream.attach(client);
    stream.send("1");
    stream.send("2");
    client.whileSending =
        () -> {
          client.gone = true;
          stream.resume(newer, "s.0");
        };
    senders.run();
    assertThat(newer.data()).containsExactly("1", "2");
    assertThat(disconnections).isZero();
    assertThat(stream.isAttached()).isTrue();
  }

  @Test
  void closingForgetsEverything() {
    EventStream stream = resumable(SMALL);
    stream.attach(client);
    stream.send("1");
    senders.run();
    stream.send("2");
    stream.close();
    senders.run();
    assertThat(client.data()).containsExactly("1");
    assertThat(client.closed).isEqualTo(1);
    assertThat(stream.size()).isZero();
    assertThat(attached).isEmpty();
    FakeSink again = new FakeSink();
    stream.resume(again, "s.0");
    senders.run();
    assertThat(again.events).isEmpty();
  }

  @Test
  void aClosingClientHoldsNobodyUp() throws InterruptedException {
    ExecutorService threads = Executors.newCachedThreadPool();
    EventStream stream = new EventStream("s", true, SMALL, threads, () -> {}, attached);
    Stalled stalled = new Stalled();
    stream.attach(stalled);
    stream.complete();
    assertThat(stalled.closing.await(10, TimeUnit.SECONDS)).isTrue();
    Thread other = new Thread(stream::keepAlive);
    other.start();
    other.join(10_000);
    assertThat(other.isAlive()).isFalse();
    stalled.go.countDown();
    threads.shutdown();
  }

  @Test
  void attachedStreamsAreKnown() {
    EventStream stream = resumable(SMALL);
    assertThat(attached).isEmpty();
    stream.attach(client);
    assertThat(attached).containsExactly(stream);
    stream.release();
    senders.run();
    assertThat(attached).isEmpty();
    stream.attach(new FakeSink());
    assertThat(attached).containsExactly(stream);
  }

  @Test
  void aStreamThatIsNotOverDoesNotExpire() throws InterruptedException {
    StreamLimits brief =
        new StreamLimits(5, 1_000, 5, 1_000, Duration.ofNanos(1), Duration.ofSeconds(1));
    EventStream stream = resumable(brief);
    Thread.sleep(1);
    assertThat(stream.isExpired()).isFalse();
    stream.complete();
    Thread.sleep(1);
    assertThat(stream.isExpired()).isTrue();
  }

  @Test
  void manyThreadsLoseNothing() throws InterruptedException {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    StreamLimits wide =
        new StreamLimits(100_000, 1 << 30, 1, 1, Duration.ofMinutes(1), Duration.ZERO);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    client.whileSending =
        () -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          inside.decrementAndGet();
        };
    EventStream stream =
        new EventStream("s", false, wide, threads, () -> {}, ConcurrentHashMap.newKeySet());
    stream.attach(client);
    List<Thread> writers =
        IntStream.range(0, 4).mapToObj(t -> new Thread(() -> write(stream, t))).toList();
    writers.forEach(Thread::start);
    for (Thread writer : writers) {
      writer.join();
    }
    threads.shutdown();
    assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    for (int t = 0; t < 4; t++) {
      String prefix = t + ":";
      assertThat(client.data().stream().filter(data -> data.startsWith(prefix)))
          .isEqualTo(IntStream.range(0, 500).mapToObj(i -> prefix + i).toList());
    }
    assertThat(most).hasValue(1);
  }

  private static void write(EventStream stream, int thread) {
    IntStream.range(0, 500).forEach(i -> stream.send(thread + ":" + i));
  }

  private EventStream once(StreamLimits limits) {
    return new EventStream("", false, limits, senders, () -> disconnections++, attached);
  }

  private EventStream resumable(StreamLimits limits) {
    return new EventStream("s", true, limits, senders, () -> disconnections++, attached);
  }
}
