package dev.luna.tools;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import dev.luna.memory.Link;
import dev.luna.memory.LinkKind;
import dev.luna.memory.Links;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** The tools that say how memories belong together, or no longer do. */
@ApplicationScoped
public class LinkTools {

  /** A link after it was made. */
  public record Linked(LinkView link) {}

  /** A link that was removed. */
  public record Unlinked(LinkView removed) {}

  private final Links links;

  @Inject
  public LinkTools(Links links) {
    this.links = links;
  }

  protected LinkTools() {
    this(null);
  }

  @Tool(
      name = "fractal_memory_link",
      title = "Link two memories",
      description =
          "Says how two memories belong together. A link of the same kind between them is replaced.",
      destructiveHint = false,
      idempotentHint = true,
      openWorldHint = false)
  public ToolResult<Linked> link(
      Caller caller,
      @ToolArg(name = "from", description = "Id of the memory that the link starts from") @NotBlank String from,
      @ToolArg(name = "to", description = "Id of the memory that it leads to") @NotBlank String to,
      @ToolArg(description = "What the first is to the second", defaultValue = "\"related\"")
          LinkKind kind,
      @ToolArg(description = "How strong the link is", defaultValue = "1")
          @DecimalMin("0") @DecimalMax("1") double score,
      @ToolArg(description = "Why they belong together", defaultValue = "\"\"") @Size(max = 500) String reason) {
    Link link = links.link(caller.space(), from, to, kind, score, reason);
    return ToolResult.of(
        new Linked(LinkView.of(link)),
        new Texts(caller.locale()).say("link.done", from, link.kind(), to));
  }

  @Tool(
      name = "fractal_memory_unlink",
      title = "Remove a link",
      description =
          "Removes the link of one kind from a memory to another. Both memories stay as they are.",
      destructiveHint = false,
      openWorldHint = false)
  public ToolResult<Unlinked> unlink(
      Caller caller,
      @ToolArg(name = "from", description = "Id of the memory that the link starts from") @NotBlank String from,
      @ToolArg(name = "to", description = "Id of the memory that it leads to") @NotBlank String to,
      @ToolArg(description = "What the first is to the second", defaultValue = "\"related\"")
          LinkKind kind) {
    Texts texts = new Texts(caller.locale());
    Link removed =
        links
            .unlink(caller.space(), from, to, kind)
            .orElseThrow(() -> Texts.refusal("unlink.none", kind.label(), from, to));
    return ToolResult.of(
        new Unlinked(LinkView.of(removed)), texts.say("unlink.done", from, removed.kind(), to));
  }
}
