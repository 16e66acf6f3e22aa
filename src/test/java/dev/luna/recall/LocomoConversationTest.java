package dev.luna.recall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocomoConversationTest {

  private static final String SAMPLE =
      """
      [{"conversation": {
          "session_1_date_time": "12:05 am on 9 March, 2025",
          "session_1": [{"speaker": "Ada", "dia_id": "D1:1", "text": "Look!",
                         "query": "owl", "blip_caption": "an owl on a fence"}],
          "session_2_date_time": "3:40 pm on 10 March, 2025",
          "session_2": [{"speaker": "Bo", "dia_id": "D2:1", "text": "Hello"},
                        {"speaker": "Ada", "dia_id": "D2:2", "text": "Hi"}]},
        "qa": [{"question": "What?", "category": 1, "evidence": ["D1:1; D:2:02", "D1:1", "D"]},
               {"question": "Who?", "category": 3, "evidence": []},
               {"question": "Why?", "category": 5, "evidence": ["D2:9"]}]}]
      """;

  @TempDir Path directory;

  private LocomoConversation conversation;

  @BeforeEach
  void read() throws IOException {
    Path file = Files.writeString(directory.resolve("sample.json"), SAMPLE);
    conversation = LocomoConversation.read(file).get(0);
  }

  @Test
  void keepsTheOrderAndTheTimeOfWhatWasSaid() {
    assertThat(conversation.turns())
        .startsWith(
            new LocomoTurn(
                "D1:1",
                "session_1",
                Instant.parse("2025-03-09T00:05:00Z"),
                "Ada: Look! [shares an owl on a fence]"))
        .extracting(LocomoTurn::key)
        .containsExactly("D1:1", "D2:1", "D2:2");
  }

  @Test
  void readsEvidenceAsItIsMeant() {
    assertThat(conversation.questions())
        .isEqualTo(List.of(new Question("1 multi-hop", "What?", Set.of("D1:1", "D2:2"))));
  }
}
