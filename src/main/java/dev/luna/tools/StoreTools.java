package dev.luna.tools;

import dev.luna.analysis.Languages;
import dev.luna.analysis.emotion.EmotionReader;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import dev.luna.memory.Draft;
import dev.luna.memory.Memories;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Remembered;
import dev.luna.memory.Trust;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tool that stores memories. */
@ApplicationScoped
public class StoreTools {

  /**
   * What storing answers.
   *
   * @param duplicate whether a memory with this content was there already and nothing was stored
   * @param links to memories that were named or are alike
   * @param nearDuplicates other memories that say nearly the same
   * @param emotion what the words at its beginning carry
   * @param flags where the content tries to give the assistant instructions; it is kept as it is
   */
  public record Stored(
      String id,
      MemoryType memoryType,
      boolean duplicate,
      long version,
      Instant created,
      String language,
      List<LinkView> links,
      List<NearDuplicate> nearDuplicates,
      Mood emotion,
      List<Flag> flags) {}

  /**
   * Another memory that says nearly the same.
   *
   * @param similarity of the meanings, at most 1
   */
  public record NearDuplicate(String id, double similarity) {}

  /** A long text is seldom of one mood, and reading all of it would take longer than storing it. */
  private static final int FELT = 2_000;

  private static final EmotionReader EMOTIONS = EmotionReader.ofWords();

  private final Memories memories;

  @Inject
  public StoreTools(Memories memories) {
    this.memories = memories;
  }

  protected StoreTools() {
    this(null);
  }

  @Tool(
      name = "fractal_memory_store",
      title = "Store a memory",
      description =
          "Stores something worth remembering in later conversations. It is on disk when this"
              + " answers. The same content again returns the memory that is there; a memory that"
              + " says nearly the same is named, and those that are alike are linked.",
      destructiveHint = false,
      idempotentHint = true,
      openWorldHint = false)
  public ToolResult<Stored> store(
      Caller caller,
      @ToolArg(
              description =
                  "root: what always holds; branch: a development of it; leaf: a detail or an"
                      + " exchange; seed: an idea")
          MemoryType memoryType,
      @ToolArg(description = "What to remember, understandable on its own") @NotBlank String content,
      @ToolArg(description = "Anything else, kept as it is", defaultValue = "{}", orText = true)
          JsonObject metadata,
      @ToolArg(description = "Words to filter by later", defaultValue = "[]") @Size(max = 64) List<@NotBlank @Size(max = 256) String> tags,
      @ToolArg(description = "Ids of memories that this belongs together with", defaultValue = "[]")
          @Size(max = 64) List<@NotBlank String> links,
      @ToolArg(description = "ISO 639-1 code: fr, en, …; detected when left out")
          Optional<@Pattern(regexp = "[a-z]{2,3}") String> language,
      @ToolArg(
              description =
                  "Where it comes from: a conversation, a file; memories of one source are"
                      + " understood together",
              defaultValue = "\"\"")
          @Size(max = 500) String source,
      @ToolArg(description = "Who said it", defaultValue = "\"assistant\"") Trust trust,
      @ToolArg(description = "When it was said or happened, if not now")
          Optional<Instant> created) {
    String written = language.orElseGet(() -> Languages.of(content));
    Draft draft = new Draft(memoryType, content, tags, metadata, written, source, trust, created);
    Remembered remembered = memories.store(caller.space(), draft, links, caller.principal());
    Memory memory = remembered.memory();
    Stored stored =
        new Stored(
            memory.id(),
            memory.type(),
            remembered.duplicate(),
            memory.version(),
            memory.created(),
            memory.language(),
            LinkView.all(memories.links(caller.space(), memory.id())),
            remembered.nearDuplicates().stream()
                .map(near -> new NearDuplicate(near.id(), near.similarity()))
                .toList(),
            emotion(memory.content()),
            Flag.all(memory.content()));
    Texts texts = new Texts(caller.locale());
    String text =
        texts.say(key(remembered), memory.id(), memory.type().label(), stored.links().size());
    return ToolResult.of(
        stored, text + nearDuplicates(texts, stored) + Flag.warning(stored.flags(), texts));
  }

  private static Mood emotion(String content) {
    return Mood.of(EMOTIONS.read(content.substring(0, Math.min(content.length(), FELT))));
  }

  private static String nearDuplicates(Texts texts, Stored stored) {
    if (stored.nearDuplicates().isEmpty()) {
      return "";
    }
    String ids =
        stored.nearDuplicates().stream().map(NearDuplicate::id).collect(Collectors.joining(", "));
    return '\n' + texts.say("store.near", ids);
  }

  private static String key(Remembered remembered) {
    if (!remembered.duplicate()) {
      return "store.stored";
    }
    return remembered.memory().archived().isPresent() ? "store.archived" : "store.duplicate";
  }
}
