package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.Embeddings.Status;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EmbeddingsTest {

  private final FakeEmbedder embedder = new FakeEmbedder();

  @Test
  void loadsInTheBackground() {
    CompletableFuture<Embedder> model = new CompletableFuture<>();
    CompletableFuture<Embedder> heard = new CompletableFuture<>();
    Embeddings embeddings = new Embeddings(model::join);
    embeddings.onReady(heard::complete);

    embeddings.start();

    assertThat(embeddings.status()).isEqualTo(Status.LOADING);
    assertThat(embeddings.ready()).isEmpty();
    assertThat(embeddings.problem()).isPresent();
    model.complete(embedder);
    assertThat(heard.join()).isSameAs(embedder);
    assertThat(embeddings.status()).isEqualTo(Status.READY);
    assertThat(embeddings.ready()).containsSame(embedder);
    assertThat(embeddings.problem()).isEmpty();
  }

  @Test
  void tellsAListenerThatComesLater() {
    Embeddings embeddings = ready();
    CompletableFuture<Embedder> heard = new CompletableFuture<>();

    embeddings.onReady(heard::complete);

    assertThat(heard).isCompletedWithValue(embedder);
  }

  @Test
  void tellsOtherListenersWhenOneFails() {
    CompletableFuture<Embedder> heard = new CompletableFuture<>();
    Embeddings embeddings = new Embeddings(() -> embedder);
    embeddings.onReady(
        ready -> {
          throw new IllegalStateException("a listener that fails");
        });
    embeddings.onReady(heard::complete);

    embeddings.start();

    assertThat(heard.join()).isSameAs(embedder);
    assertThat(embeddings.status()).isEqualTo(Status.READY);
  }

  @Test
  void saysWhyThereIsNoEmbedder() {
    assertThat(
            failureOf(
                () -> {
                  throw new EmbeddingException("model.onnx is missing", null);
                }))
        .isEqualTo("model.onnx is missing");
    assertThat(
            failureOf(
                () -> {
                  throw new UnsatisfiedLinkError("no native code");
                }))
        .contains("cannot be loaded", "no native code");
  }

  @Test
  void staysOff() {
    try (Embeddings embeddings = Embeddings.off("Switched off")) {
      embeddings.start();

      assertThat(embeddings.status()).isEqualTo(Status.OFF);
      assertThat(embeddings.ready()).isEmpty();
      assertThat(embeddings.problem()).contains("Switched off");
    }
  }

  @Test
  void closesTheEmbedderWithItself() {
    Embeddings embeddings = ready();

    embeddings.close();

    assertThat(embedder.isClosed()).isTrue();
    assertThat(embeddings.ready()).isEmpty();
  }

  @Test
  void closesAnEmbedderThatIsStillLoading() throws InterruptedException {
    CountDownLatch loading = new CountDownLatch(1);
    CompletableFuture<Embedder> model = new CompletableFuture<>();
    Embeddings embeddings =
        new Embeddings(
            () -> {
              loading.countDown();
              return model.join();
            });
    embeddings.start();
    loading.await();
    Thread closing = new Thread(embeddings::close);
    closing.start();
    while (closing.isAlive() && closing.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }

    assertThat(closing.isAlive()).isTrue();
    model.complete(embedder);
    closing.join();

    assertThat(embedder.isClosed()).isTrue();
    assertThat(embeddings.ready()).isEmpty();
  }

  @Test
  void closesWhatLoadsAfterAnEndThatWasInterrupted() {
    CompletableFuture<Embedder> model = new CompletableFuture<>();
    Embeddings embeddings = new Embeddings(model::join);
    embeddings.start();

    Thread.currentThread().interrupt();
    embeddings.close();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(embeddings.status()).isEqualTo(Status.OFF);
    model.complete(embedder);
    while (!embedder.isClosed()) {
      Thread.onSpinWait();
    }
    assertThat(embeddings.ready()).isEmpty();
  }

  private Embeddings ready() {
    Embeddings embeddings = new Embeddings(() -> embedder);
    CompletableFuture<Embedder> ready = new CompletableFuture<>();
    embeddings.onReady(ready::complete);
    embeddings.start();
    ready.join();
    return embeddings;
  }

  private static String failureOf(Supplier<Embedder> load) {
    Embeddings embeddings = new Embeddings(load);
    embeddings.start();
    while (embeddings.status() == Status.LOADING) {
      Thread.onSpinWait();
    }
    assertThat(embeddings.status()).isEqualTo(Status.FAILED);
    return embeddings.problem().orElseThrow();
  }
}
