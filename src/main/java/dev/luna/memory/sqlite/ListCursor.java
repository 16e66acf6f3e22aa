package dev.luna.memory.sqlite;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.luna.memory.InvalidCursorException;
import dev.luna.memory.Memory;
import java.util.Base64;

/** The last memory of a page, after which the next page starts. */
record ListCursor(long created, String id) {

  static ListCursor after(Memory memory) {
    return new ListCursor(Micros.of(memory.created()), memory.id());
  }

  /**
   * @throws InvalidCursorException if this store did not make it
   */
  static ListCursor parse(String text) {
    try {
      String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
      int colon = plain.indexOf(':');
      return new ListCursor(
          Long.parseLong(plain, 0, Math.max(colon, 0), 10), plain.substring(colon + 1));
    } catch (IllegalArgumentException e) {
      throw new InvalidCursorException(e, "cursor.list", text);
    }
  }

  String text() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString((created + ":" + id).getBytes(UTF_8));
  }
}
