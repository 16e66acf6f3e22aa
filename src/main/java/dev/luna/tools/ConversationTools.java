package dev.luna.tools;

import dev.luna.analysis.conversation.Conversation;
import dev.luna.analysis.conversation.EmotionalCourse;
import dev.luna.analysis.conversation.Mood;
import dev.luna.analysis.emotion.Emotion;
import dev.luna.analysis.emotion.EmotionReader;
import dev.luna.analysis.emotion.EmotionReading;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import dev.luna.memory.Memories;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.Optional;

/** The tool that reads a conversation. */
@ApplicationScoped
public class ConversationTools {

  private static final int MAX_CHARS = 100_000;

  /** There may be hundreds of turns, too many to ask a model about each. */
  private static final EmotionReader WORDS = EmotionReader.ofWords();

  private final Memories memories;

  @Inject
  public ConversationTools(Memories memories) {
    this.memories = memories;
  }

  protected ConversationTools() {
    this(null);
  }

  @Tool(
      name = "conversation_analyze_depth",
      title = "Read a conversation",
      description =
          "Tells who speaks in a conversation and of what, which questions were left open, what was"
              + " decided and promised, and which memories it speaks of. Call it at the end of a"
              + " conversation to know what to store. Nothing is stored by it.",
      readOnlyHint = true,
      idempotentHint = true,
      openWorldHint = false)
  public ToolResult<ConversationReport> analyze(
      Caller caller,
      @ToolArg(
              description =
                  "The conversation, in French or English: lines that begin with who speaks, JSON"
                      + " messages with role and content, dialogue with dashes, or plain text")
          @NotBlank @Size(max = MAX_CHARS) String conversationText) {
    Conversation conversation = Conversation.of(conversationText);
    ConversationReport report =
        ConversationReport.of(
            conversation,
            EmotionalCourse.of(conversation.transcript(), ConversationTools::mood),
            MemoryReferences.of(conversation, memories, caller.space()));
    return ToolResult.of(report, report.toText(new Texts(caller.locale())));
  }

  private static Mood mood(String text) {
    EmotionReading reading = WORDS.read(text);
    return new Mood(
        reading.valence(),
        Optional.of(reading.dominant())
            .filter(emotion -> emotion != Emotion.NEUTRAL)
            .map(emotion -> emotion.name().toLowerCase(Locale.ROOT)));
  }
}
