package dev.luna.bridge;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Decodes UTF-8 without ever replacing a byte, so that what is forwarded is what was received. */
final class Utf8 {

  private Utf8() {}

  static String decode(byte[] bytes, int length) throws MalformedMessage {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, 0, length))
          .toString();
    } catch (CharacterCodingException e) {
      throw new MalformedMessage(MalformedMessage.PARSE_ERROR, "The text is not UTF-8");
    }
  }
}
