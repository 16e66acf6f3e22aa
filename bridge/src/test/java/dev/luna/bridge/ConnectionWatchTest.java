package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ConnectionWatchTest {

  @Test
  void aMachineThatWakesLooksForItsServer(@TempDir Path cache) throws Exception {
    ExecutorService threads = Executors.newCachedThreadPool();
    try (StreamableServer server = new StreamableServer()) {
      Settings settings = new Settings(URI.create(server.url()), null, Map.of());
      ClientOutput client = new ClientOutput(new ByteArrayOutputStream(), () -> {});
      AnswerFiles answers = new AnswerFiles(cache, settings.url());
      Conversation conversation = new Conversation(Limits.DEFAULT, client, answers);
      conversation.memory().opened(JsonRpcMessage.parse(BridgeProcess.INITIALIZE));
      Link link =
          new Link(ServerLocation.fixed(settings), TransportChoice.AUTO, conversation, threads);
      threads.execute(link);
      server.await("GET");

      Instant now = Instant.parse("2026-11-23T08:00:00Z");
      ConnectionWatch watch = new ConnectionWatch(link, Clock.fixed(now, ZoneOffset.UTC));
      long seen = watch.look(now.minus(Duration.ofSeconds(9)).toEpochMilli());
      assertThat(seen).isEqualTo(now.toEpochMilli());
      Thread.sleep(200);
      assertThat(server.requests).filteredOn(r -> r.verb().equals("GET")).hasSize(1);

      watch.look(now.minus(Duration.ofSeconds(11)).toEpochMilli());
      server.await("GET");
    } finally {
      threads.shutdownNow();
    }
  }
}
