package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ParallelEmbedderTest {

  private static final int THREADS = 3;

  @Test
  void givesEachTextItsOwnVector() {
    List<String> texts =
        IntStream.range(0, 50).mapToObj(i -> (i % 2 == 0 ? "a" : "b").repeat(1 + i % 7)).toList();
    try (ParallelEmbedder embedder =
        new ParallelEmbedder(new FakeEmbedder(), THREADS, timed -> {})) {
      List<float[]> vectors = embedder.passages(texts);

      assertThat(vectors).hasSameSizeAs(texts);
      for (int i = 0; i < texts.size(); i++) {
        assertThat(vectors.get(i)).isEqualTo(embedder.query(texts.get(i)));
      }
      assertThat(embedder.passages(List.of())).isEmpty();
    }
  }

  @Test
  void saysHowLongEachTextTook() {
    Queue<Timed> timed = new ConcurrentLinkedQueue<>();
    try (ParallelEmbedder embedder =
        new ParallelEmbedder(new FakeEmbedder(), THREADS, timed::add)) {
      embedder.passages(List.of("a", "b"));
      embedder.query("c");
    }

    assertThat(timed).hasSize(3).extracting(Timed::work).containsOnly(Timed.Work.EMBEDDING);
  }

  @Test
  void computesSeveralTextsBesideEachOther() {
    CyclicBarrier together = new CyclicBarrier(THREADS);
    try (ParallelEmbedder embedder =
        new ParallelEmbedder(new SlowEmbedder(together::await), THREADS, timed -> {})) {
      assertThat(embedder.passages(List.of("a", "b", "c"))).hasSize(THREADS);
    }
  }

  @Test
  void computesNoMoreThanItsThreads() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    SlowEmbedder counting =
        new SlowEmbedder(
            () -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              Thread.sleep(1);
              now.decrementAndGet();
            });
    try (ParallelEmbedder embedder = new ParallelEmbedder(counting, THREADS, timed -> {})) {
      List<CompletableFuture<?>> callers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        callers.add(
            CompletableFuture.runAsync(
                () -> embedder.passages(List.of("a", "b", "c", "d", "e")),
                task -> new Thread(task).start()));
      }
      callers.forEach(CompletableFuture::join);
    }

    assertThat(most.get()).isBetween(1, THREADS);
  }

  @Test
  void answersAQuestionWhileTextsWait() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch answered = new CountDownLatch(1);
    SlowEmbedder slow =
        new SlowEmbedder(
            () -> {
              begun.countDown();
              answered.await();
            });
    try (ParallelEmbedder embedder = new ParallelEmbedder(slow, 1, timed -> {})) {
      CompletableFuture<List<float[]>> texts =
          CompletableFuture.supplyAsync(() -> embedder.passages(List.of("a", "b", "c")));
      begun.await();

      assertThat(embedder.query("a")).hasSize(2);

      answered.countDown();
      assertThat(texts.join()).hasSize(3);
    }
  }

  @Test
  void letsQuestionsAndTextsWaitAndCountsThem() throws Exception {
    CompletableFuture<Boolean> goOn = new CompletableFuture<>();
    FakeEmbedder slow = new FakeEmbedder().failAt(text -> goOn.join());
    try (ParallelEmbedder embedder = new ParallelEmbedder(slow, 1, timed -> {})) {
      assertThat(embedder.waiting()).isZero();
      List<FutureTask<?>> calls =
          List.of(
              new FutureTask<>(() -> embedder.query("a")),
              new FutureTask<>(() -> embedder.query("b")),
              new FutureTask<>(() -> embedder.passages(List.of("c"))),
              new FutureTask<>(() -> embedder.passages(List.of("d"))));
      for (FutureTask<?> call : calls) {
        Thread caller = new Thread(call);
        caller.start();
        while (caller.getState() != Thread.State.WAITING) {
          Thread.onSpinWait();
        }
      }

      // One question and one text are being computed, if only as far as the fake lets them.
      while (embedder.waiting() > 2) {
        Thread.onSpinWait();
      }
      assertThat(embedder.waiting()).isEqualTo(2);

      goOn.complete(false);
      for (FutureTask<?> call : calls) {
        call.get();
      }
      assertThat(embedder.waiting()).isZero();
    }
  }

  @Test
  void computesTextsOfSimilarLengthTogether() {
    FakeEmbedder fake = new FakeEmbedder();
    try (ParallelEmbedder embedder = new ParallelEmbedder(fake, 1, timed -> {})) {
      embedder.passages(List.of("ccc", "a", "bb"));
    }

    assertThat(fake.embedded()).containsExactly("a", "bb", "ccc");
  }

  @Test
  void isOfTheModelThatItShares() {
    FakeEmbedder fake = new FakeEmbedder().unrelatedBelow(0.5);
    try (ParallelEmbedder embedder = new ParallelEmbedder(fake, THREADS, timed -> {})) {
      assertThat(embedder.model()).isEqualTo("fake");
      assertThat(embedder.dimensions()).isEqualTo(2);
      assertThat(embedder.unrelated()).isEqualTo(0.5);
    }
  }

  @Test
  void leavesAnInterruptToItsCaller() {
    try (ParallelEmbedder embedder =
        new ParallelEmbedder(new FakeEmbedder(), THREADS, timed -> {})) {
      Thread.currentThread().interrupt();

      assertThatThrownBy(() -> embedder.passages(List.of("a")))
          .isInstanceOf(EmbeddingException.class)
          .hasMessageContaining("Interrupted");
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void letsOthersHaveTheirTurn() throws Exception {
    Semaphore turns = new Semaphore(0);
    CountDownLatch begun = new CountDownLatch(1);
    SlowEmbedder slow =
        new SlowEmbedder(
            () -> {
              begun.countDown();
              turns.acquire();
            });
    try (ParallelEmbedder embedder = new ParallelEmbedder(slow, 1, timed -> {})) {
      CompletableFuture<List<float[]>> many =
          CompletableFuture.supplyAsync(() -> embedder.passages(List.of("a", "b", "c", "d")));
      begun.await();
      FutureTask<List<float[]>> one = new FutureTask<>(() -> embedder.passages(List.of("e")));
      Thread caller = new Thread(one);
      caller.start();
      while (caller.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }

      turns.release(2);

      assertThat(one.get()).hasSize(1);
      assertThat(many).isNotDone();
      turns.release(3);
      assertThat(many.join()).hasSize(4);
    }
  }

  @Test
  void passesAFailureOn() {
    SlowEmbedder failing =
        new SlowEmbedder(
            () -> {
              throw new EmbeddingException("The model failed", null);
            });
    try (ParallelEmbedder embedder = new ParallelEmbedder(failing, THREADS, timed -> {})) {
      assertThatThrownBy(() -> embedder.passages(List.of("a")))
          .isInstanceOf(EmbeddingException.class)
          .hasMessage("The model failed");
    }
  }

  @Test
  void failsClearlyOnceItIsClosed() {
    FakeEmbedder fake = new FakeEmbedder();
    ParallelEmbedder embedder = new ParallelEmbedder(fake, THREADS, timed -> {});

    embedder.close();

    assertThat(fake.isClosed()).isTrue();
    assertThatThrownBy(() -> embedder.passages(List.of("a")))
        .isInstanceOf(EmbeddingException.class)
        .hasMessage("The embedder is closed");
  }
}
