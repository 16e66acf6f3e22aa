package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** A line is a message whose id can be replaced and nothing else with it, or is refused. */
class JsonRpcMessageFuzzTest {

  private static final String OTHER = "\"another\"";

  @FuzzTest
  void lines(byte[] bytes) throws MalformedMessage {
    JsonRpcMessage message;
    try {
      message = JsonRpcMessage.parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (MalformedMessage e) {
      assertThat(e.code()).isIn(-32700, -32600);
      return;
    }
    if (message.id() != null) {
      JsonRpcMessage other = JsonRpcMessage.parse(message.withId(OTHER));
      assertThat(other.id().text()).isEqualTo(OTHER);
      assertThat(other.withId(message.id().text())).isEqualTo(message.text());
    }
  }
}
