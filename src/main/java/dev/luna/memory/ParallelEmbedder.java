package dev.luna.memory;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Shares an embedder between many callers: a few texts are computed beside each other, whoever sent
 * them, and a question never waits for texts that are stored.
 */
public final class ParallelEmbedder implements Embedder {

  private final Embedder embedder;
  private final ThreadPoolExecutor workers;
  private final Semaphore questions;
  private final int threads;
  private final Consumer<Timed> timed;

  /**
   * @param embedder closed with this one
   * @param threads how many texts, and as many questions, are computed at a time; at least 1
   * @param timed hears how long each text took
   */
  public ParallelEmbedder(Embedder embedder, int threads, Consumer<Timed> timed) {
    this.embedder = embedder;
    this.threads = threads;
    this.questions = new Semaphore(threads, true);
    this.timed = timed;
    this.workers =
        new ThreadPoolExecutor(
            threads, threads, 0, SECONDS, new LinkedBlockingQueue<>(), ParallelEmbedder::worker);
  }

  @Override
  public String model() {
    return embedder.model();
  }

  @Override
  public int dimensions() {
    return embedder.dimensions();
  }

  @Override
  public double unrelated() {
    return embedder.unrelated();
  }

  @Override
  public float[] query(String text) {
    questions.acquireUninterruptibly();
    try {
      return Timed.tell(timed, Timed.Work.EMBEDDING, () -> embedder.query(text));
    } finally {
      questions.release();
    }
  }

  /**
   * {@inheritDoc} A call queues only as many texts as are computed at a time, so that others get
   * their turn between them; those it queues together are of similar length and end together.
   */
  @Override
  public List<float[]> passages(List<String> texts) {
    List<Integer> byLength =
        IntStream.range(0, texts.size())
            .boxed()
            .sorted(Comparator.comparingInt(i -> texts.get(i).length()))
            .toList();
    float[][] vectors = new float[texts.size()][];
    for (int from = 0; from < byLength.size(); from += threads) {
      List<Integer> turn = byLength.subList(from, Math.min(from + threads, byLength.size()));
      List<float[]> computed = together(turn.stream().map(texts::get).toList());
      IntStream.range(0, turn.size()).forEach(i -> vectors[turn.get(i)] = computed.get(i));
    }
    return List.of(vectors);
  }

  @Override
  public int waiting() {
    return questions.getQueueLength() + workers.getQueue().size();
  }

  /** Ends after the texts that are being computed. */
  @Override
  public void close() {
    workers.shutdown();
    embedder.close();
  }

  private List<float[]> together(List<String> texts) {
    List<Callable<float[]>> tasks = new ArrayList<>();
    texts.forEach(text -> tasks.add(() -> passage(text)));
    try {
      List<float[]> vectors = new ArrayList<>();
      for (Future<float[]> vector : workers.invokeAll(tasks)) {
        vectors.add(vector.get());
      }
      return vectors;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddingException("Interrupted before the text was embedded", e);
    } catch (RejectedExecutionException | CancellationException e) {
      throw new EmbeddingException("The embedder is closed", e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    }
  }

  private float[] passage(String text) {
    return Timed.tell(timed, Timed.Work.EMBEDDING, () -> embedder.passages(List.of(text)).get(0));
  }

  private static EmbeddingException failure(Throwable cause) {
    return cause instanceof EmbeddingException known
        ? known
        : new EmbeddingException("The text was not embedded: " + cause, cause);
  }

  private static Thread worker(Runnable task) {
    Thread thread = new Thread(task, "luna-embedder");
    thread.setDaemon(true);
    return thread;
  }
}
