package dev.luna.transfer;

import dev.luna.json.JsonText;
import dev.luna.memory.MemoryType;
import jakarta.json.JsonObject;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A document of nested prose without a content of its own: one memory, whose content is the whole
 * of it as text, with the document itself in the metadata.
 */
record Essay(ZoneId zone) implements FractalShape {

  /** The field of the metadata that has the document as it was. */
  static final String ORIGINAL = "original";

  private static final String IDENTITY = "_identity";
  private static final String CONVERSATION = "conversation_metadata";

  @Override
  public Optional<FractalMemory> read(FractalFile file, JsonObject document) {
    Optional<String> head =
        document.keySet().stream()
            .filter(key -> key.endsWith(IDENTITY) || key.equals(CONVERSATION))
            .filter(key -> !Json.object(document, key).isEmpty())
            .findFirst();
    boolean amongMemories = TypeNames.ofFolder(file.file().relative()).isPresent();
    return head.isPresent() || amongMemories && !document.isEmpty()
        ? Optional.of(memory(file, document, head.orElse("")))
        : Optional.empty();
  }

  private FractalMemory memory(FractalFile file, JsonObject document, String head) {
    JsonObject identity = Json.object(document, head);
    FractalTimes created =
        FractalTimes.of(file, identity, zone, "created", "created_at", "timestamp_start");
    MemoryType type =
        TypeNames.of(head.replace(IDENTITY, "")).orElseGet(() -> FractalType.of(file, identity));
    String content = FlatText.of(document);
    FractalId id = FractalId.of(identity.get("id"), type, file.name(), content);
    Foreign foreign =
        Foreign.of(id.used(), type, content, file.name(), created.created())
            .identified(id.given())
            .with(List.of(), JsonText.object().add(ORIGINAL, document).build());
    return FractalMemory.unlinked(foreign, id.remark(created.remark()));
  }
}
