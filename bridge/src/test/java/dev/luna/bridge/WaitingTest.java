package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Messages wait for a server that does not come, bounded in number and time. */
class WaitingTest {

  private static final Settings NOWHERE =
      new Settings(URI.create("http://127.0.0.1:1"), null, Map.of());
  private static final Duration LONG = Duration.ofMinutes(5);

  @Test
  void aMessageThatWaitedTooLongIsAnsweredAsNeverSent() throws Exception {
    List<String> answers = answers(limits(9, Duration.ofMillis(1), LONG), "1", "\"b\"");

    assertThat(answers)
        .hasSize(2)
        .allMatch(line -> line.contains("\"retryable\":true,\"mayHaveExecuted\":false"));
    assertThat(answers.get(0)).contains("\"id\":1,");
    assertThat(answers.get(1)).contains("\"id\":\"b\",");
  }

  @Test
  void theOneTooManyIsAnsweredAtOnce() throws Exception {
    List<String> answers = answers(limits(2, LONG, Duration.ofMillis(1)), "1", "2", "3");

    assertThat(answers.get(0)).contains("\"id\":3,", "\"mayHaveExecuted\":false");
    assertThat(answers).hasSize(3).allMatch(line -> line.contains("\"mayHaveExecuted\":false"));
  }

  private static Limits limits(int waiting, Duration patience, Duration farewell) {
    return new Limits(99, waiting, 99_999, 9, patience, farewell);
  }

  private static List<String> answers(Limits limits, String... ids) throws Exception {
    StringBuilder lines = new StringBuilder();
    for (String id : ids) {
      lines.append("{\"id\":").append(id).append(",\"method\":\"ping\"}\n");
    }
    ByteArrayInputStream in =
        new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RememberedAnswers none = new AnswerFiles(Path.of("target", "no-answers"), NOWHERE.url());
    ClientOutput client = new ClientOutput(out, () -> {});
    new Bridge(ServerLocation.fixed(NOWHERE), TransportChoice.AUTO, none, limits, in, client).run();
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
