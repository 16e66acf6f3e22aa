package dev.luna.tools;

import dev.luna.mcp.Caller;
import dev.luna.mcp.ClientInput;
import dev.luna.mcp.InputRequest;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import dev.luna.memory.Erasure;
import dev.luna.memory.Memory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The tool that erases memories for good, once the person has agreed. */
@ApplicationScoped
public class PurgeTools {

  /**
   * What was erased.
   *
   * @param inStore whether the store's own files may still hold traces of them
   * @param inIndex whether the search index still had to let go of them
   * @param copies files that were not touched and may hold them
   */
  public record Purged(
      List<String> erased, boolean inStore, boolean inIndex, List<String> copies) {}

  private final Erasure erasure;

  @Inject
  public PurgeTools(Erasure erasure) {
    this.erasure = erasure;
  }

  protected PurgeTools() {
    this(null);
  }

  @Tool(
      name = "fractal_memory_purge",
      title = "Erase memories for good",
      description =
          "Erases memories with all their versions and links, for privacy; nothing brings them"
              + " back. The person is asked first. To let go of a memory in a way that can be"
              + " undone, use fractal_memory_forget.",
      openWorldHint = false)
  public ToolResult<Purged> purge(
      Caller caller,
      ClientInput client,
      @ToolArg(description = "Ids of the memories") @NotEmpty @Size(max = 20) List<@NotBlank String> ids,
      @ToolArg(
              description = "Why they are erased; shown to the person and not kept",
              defaultValue = "\"\"")
          @Size(max = 500) String reason) {
    Texts texts = new Texts(caller.locale());
    List<Memory> memories = erasure.candidates(caller.space(), ids);
    if (!client.supports(InputRequest.Kind.ELICITATION)) {
      throw Texts.refusal("purge.cannot_ask");
    }
    PurgeQuestion question = new PurgeQuestion(memories, reason);
    if (!agreed(client.ask(question.toRequest(texts)).get(question.key()))) {
      throw Texts.refusal("purge.declined");
    }
    Erasure.Remains remains = erasure.erase(caller.space(), memories, caller.principal());
    Purged purged =
        new Purged(
            memories.stream().map(Memory::id).toList(),
            remains.inStore(),
            remains.inIndex(),
            remains.copies());
    return ToolResult.of(purged, text(purged, texts));
  }

  private static boolean agreed(JsonObject answer) {
    JsonValue content = answer.getOrDefault("content", JsonValue.NULL);
    return answer.getString("action", "").equals("accept")
        && content instanceof JsonObject form
        && form.getBoolean(PurgeQuestion.AGREED, false);
  }

  private static String text(Purged purged, Texts texts) {
    StringBuilder text =
        new StringBuilder(texts.say("purge.done", String.join(", ", purged.erased())));
    if (purged.inStore()) {
      text.append('\n').append(texts.say("purge.in_store"));
    }
    if (purged.inIndex()) {
      text.append('\n').append(texts.say("purge.in_index"));
    }
    if (!purged.copies().isEmpty()) {
      text.append('\n').append(texts.say("purge.copies", String.join(", ", purged.copies())));
    }
    return text.toString();
  }
}
