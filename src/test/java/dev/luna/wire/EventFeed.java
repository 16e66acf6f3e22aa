package dev.luna.wire;

import jakarta.json.JsonObject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads a stream of events until it ends or is closed. */
final class EventFeed implements AutoCloseable {

  private final HttpResponse<InputStream> response;
  private final BlockingQueue<SseEvent> events = new LinkedBlockingQueue<>();
  private final CountDownLatch ended = new CountDownLatch(1);

  EventFeed(HttpResponse<InputStream> response) {
    this.response = response;
    Thread reader = new Thread(this::read, "event-feed");
    reader.setDaemon(true);
    reader.start();
  }

  int status() {
    return response.statusCode();
  }

  String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The next event or comment. */
  SseEvent next() {
    try {
      SseEvent event = events.poll(Wire.LIMIT.toSeconds(), TimeUnit.SECONDS);
      if (event == null) {
        throw new AssertionError("No event came in " + Wire.LIMIT);
      }
      return event;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The next event that is not a comment. */
  SseEvent nextEvent() {
    SseEvent event = next();
    return event.comment() == null ? event : nextEvent();
  }

  /** The next JSON-RPC message. */
  JsonObject message() {
    SseEvent event = next();
    return event.isMessage() ? event.json() : message();
  }

  /** All messages until the stream ends. */
  List<JsonObject> rest() {
    awaitEnd();
    List<JsonObject> messages = new ArrayList<>();
    events.stream().filter(SseEvent::isMessage).forEach(event -> messages.add(event.json()));
    return messages;
  }

  void awaitEnd() {
    try {
      if (!ended.await(Wire.LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        throw new AssertionError("The stream did not end in " + Wire.LIMIT);
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Cuts the connection. */
  @Override
  public void close() {
    try {
      response.body().close();
    } catch (IOException e) {
      // It is cut, which is what was wanted.
    }
  }

  private void read() {
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
      List<String> block = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isEmpty()) {
          block.add(line);
        } else if (!block.isEmpty()) {
          events.add(parse(block));
          block.clear();
        }
      }
    } catch (IOException e) {
      // The connection was cut.
    } finally {
      ended.countDown();
    }
  }

  private static SseEvent parse(List<String> block) {
    return new SseEvent(
        field(block, "id"),
        field(block, "event"),
        field(block, "data"),
        field(block, ""),
        field(block, "retry"));
  }

  private static String field(List<String> block, String name) {
    Optional<String> line = block.stream().filter(l -> l.startsWith(name + ":")).findFirst();
    return line.map(l -> l.substring(name.length() + 1).strip()).orElse(null);
  }
}
