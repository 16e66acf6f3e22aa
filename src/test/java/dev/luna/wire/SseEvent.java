package dev.luna.wire;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;

/** An event as it came, or a comment; what was absent is null. */
record SseEvent(String id, String name, String data, String comment, String retry) {

  JsonObject json() {
    return JsonText.parseObject(data);
  }

  boolean isMessage() {
    return data != null && !data.isEmpty();
  }
}
