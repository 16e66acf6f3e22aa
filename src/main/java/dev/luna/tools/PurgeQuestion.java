package dev.luna.tools;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.luna.json.JsonText;
import dev.luna.mcp.InputRequest;
import dev.luna.memory.Memory;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** Asks the person whether these memories, as they are now, shall be erased. */
record PurgeQuestion(List<Memory> memories, String reason) {

  /** The field of the form that must be true. */
  static final String AGREED = "erase";

  private static final int BEGINNING = 120;

  InputRequest toRequest(Texts texts) {
    StringBuilder message = new StringBuilder(texts.say("purge.question", memories.size()));
    for (Memory memory : memories) {
      String beginning = Snippet.of(memory.content(), List.of(), BEGINNING).text();
      message.append('\n').append(texts.say("list.memory", memory.id(), beginning));
    }
    if (!reason.isBlank()) {
      message.append('\n').append(texts.say("purge.reason", reason));
    }
    return InputRequest.form(key(), message.toString(), form(texts));
  }

  /** Another one where a memory has changed, so that an earlier answer does not count for it. */
  String key() {
    List<String> versions =
        memories.stream().map(memory -> memory.id() + "@" + memory.version()).toList();
    return "purge_" + UUID.nameUUIDFromBytes(versions.toString().getBytes(UTF_8));
  }

  private static JsonObject form(Texts texts) {
    JsonObject agreed =
        JsonText.object()
            .add("type", "boolean")
            .add("title", texts.say("purge.agree"))
            .add("default", false)
            .build();
    return JsonText.object()
        .add("type", "object")
        .add("properties", JsonText.object().add(AGREED, agreed))
        .add("required", JsonText.strings(List.of(AGREED)))
        .build();
  }
}
