package dev.luna.mcp.jsonrpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.luna.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;

/** What is read of any bytes is written so that it is read again. */
class MessageCodecFuzzTest {

  @FuzzTest
  void bytes(byte[] bytes) {
    try {
      JsonValue value = MessageCodec.parse(bytes);
      if (value instanceof JsonArray batch) {
        batch.forEach(MessageCodecFuzzTest::decode);
      } else {
        decode(value);
      }
    } catch (ProtocolException e) {
      assertThat(e.getMessage()).doesNotContain("parsson", "Exception", "java.");
    }
  }

  private static void decode(JsonValue value) {
    Message message = MessageCodec.decode(value);
    byte[] written = JsonText.write(message.toJson()).getBytes(StandardCharsets.UTF_8);
    assertThat(MessageCodec.decode(MessageCodec.parse(written))).isEqualTo(message);
  }
}
