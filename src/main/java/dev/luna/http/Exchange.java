package dev.luna.http;

import dev.luna.json.JsonText;
import dev.luna.mcp.call.Channel;
import dev.luna.mcp.jsonrpc.Message;
import dev.luna.mcp.stream.EventStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One POSTed request and its response, which is JSON unless something must be said before the
 * answer, or the answer takes long: then it becomes a stream.
 */
final class Exchange implements Channel {

  private final Accepted accepted;
  private final Supplier<EventStream> opener;
  private final Function<Message, Integer> status;
  private final Map<String, String> headers;
  private final CompletableFuture<Object> response = new CompletableFuture<>();
  private EventStream stream;
  private boolean answered;

  /**
   * @param opener opens the stream, at most once
   * @param status the HTTP status for an answer
   * @param headers for the response, whatever it becomes
   */
  Exchange(
      Accepted accepted,
      Supplier<EventStream> opener,
      Function<Message, Integer> status,
      Map<String, String> headers) {
    this.accepted = accepted;
    this.opener = opener;
    this.status = status;
    this.headers = headers;
    if (!accepted.json()) {
      stream();
    }
  }

  @Override
  public synchronized void send(Message message) {
    if (isOpen() && !answered) {
      stream().send(JsonText.write(message.toJson()));
    }
  }

  @Override
  public boolean isOpen() {
    return accepted.events();
  }

  @Override
  public synchronized void release() {
    if (isOpen() && !answered && stream().isResumable()) {
      stream().release();
    }
  }

  /** Gives the answer; a request that was cancelled has none. */
  synchronized void answer(Optional<Message> answer) {
    answered = true;
    if (stream == null && (answer.isPresent() || !accepted.events())) {
      response.complete(
          answer
              .map(m -> PlainAnswer.of(m, status.apply(m), headers))
              .orElseGet(PlainAnswer::accepted));
      return;
    }
    answer.ifPresent(message -> stream().send(JsonText.write(message.toJson())));
    stream().complete();
  }

  /**
   * Waits until it is known what the response is.
   *
   * @param patience after this time it is a stream, whose keep-alives show that the server works
   * @return a {@link PlainAnswer} or a {@link StreamAnswer}
   */
  Object await(Duration patience) {
    try {
      return accepted.events()
          ? response.get(patience.toMillis(), TimeUnit.MILLISECONDS)
          : response.get();
    } catch (TimeoutException e) {
      openStream();
      return response.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return PlainAnswer.unavailable(Optional.empty(), "The server is stopping");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private synchronized void openStream() {
    if (!response.isDone()) {
      stream();
    }
  }

  private EventStream stream() {
    if (stream == null) {
      stream = opener.get();
      response.complete(StreamAnswer.of(stream, headers));
    }
    return stream;
  }
}
