package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Events come out of a stream as they went in, and out of garbage comes nothing else. */
class EventReaderFuzzTest {

  @FuzzTest
  void streams(byte[] bytes) {
    EventReader reader = reader(bytes);
    try {
      for (ServerEvent event = reader.next(); event != null; event = reader.next()) {
        assertThat(event.data()).isNotNull();
      }
    } catch (IOException e) {
      assertThat(e.getMessage()).contains("UTF-8");
    }
  }

  /** What the standard makes of a text: each of its lines is a field of its own. */
  @FuzzTest
  void texts(byte[] bytes) throws IOException {
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\r", "");
    String event = "data: " + text.replace("\n", "\ndata: ") + "\n\n";
    assertThat(reader(event.getBytes(StandardCharsets.UTF_8)).next().data()).isEqualTo(text);
  }

  private static EventReader reader(byte[] bytes) {
    return new EventReader(new ByteArrayInputStream(bytes), new Heartbeat());
  }
}
