package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventReaderTest {

  @Test
  void linesMayEndInEachOfThreeWays() throws Exception {
    assertThat(read("data: a\n\ndata:b\r\n\r\ndata:  c\r\r"))
        .extracting(ServerEvent::data)
        .containsExactly("a", "b", " c");
  }

  @Test
  void dataInSeveralLinesIsOneTextAndCommentsAreNone() throws Exception {
    assertThat(read(": hello\n\ndata: {\n: between\ndata: }\nevent: message\nother\n\n"))
        .containsExactly(new ServerEvent(null, "{\n}", null));
  }

  @Test
  void anEventMayHaveAnIdAlone() throws Exception {
    assertThat(read("id: é7\nretry: 250\ndata\n\nretry: soon\ndata: x\n\n"))
        .containsExactly(
            new ServerEvent("é7", "", Duration.ofMillis(250)), new ServerEvent(null, "x", null));
  }

  @Test
  void whatIsIncompleteAtTheEndDoesNotCount() throws Exception {
    assertThat(read("data: a\n\ndata: b\n")).hasSize(1);
    assertThat(read("data: a")).isEmpty();
  }

  @Test
  void noByteIsReplaced() {
    byte[] broken = {'d', 'a', 't', 'a', ':', (byte) 0xC3, '\n', '\n'};
    assertThatThrownBy(() -> read(broken)).isInstanceOf(IOException.class);
  }

  private static List<ServerEvent> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  private static List<ServerEvent> read(byte[] bytes) throws IOException {
    EventReader reader = new EventReader(new ByteArrayInputStream(bytes), new Heartbeat());
    List<ServerEvent> events = new ArrayList<>();
    for (ServerEvent event = reader.next(); event != null; event = reader.next()) {
      events.add(event);
    }
    return events;
  }
}
