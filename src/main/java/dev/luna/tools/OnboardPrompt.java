package dev.luna.tools;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Completion;
import dev.luna.mcp.Prompt;
import dev.luna.mcp.PromptArg;
import dev.luna.mcp.PromptMessage;
import dev.luna.memory.Memories;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryType;
import dev.luna.state.Luna;
import dev.luna.state.StateCounts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The prompt that teaches a model how to use Luna, and what it knows already. */
@ApplicationScoped
public class OnboardPrompt {

  private static final int ROOTS = 20;

  private final Memories memories;
  private final Luna luna;

  @Inject
  public OnboardPrompt(Memories memories, Luna luna) {
    this.memories = memories;
    this.luna = luna;
  }

  protected OnboardPrompt() {
    this(null, null);
  }

  @Prompt(
      name = "luna_onboard",
      title = "Get to know Luna",
      description =
          "Teaches the model when to recall, what to store and what not, how to correct, and what"
              + " it knows of the person already")
  public PromptMessage onboard(
      Caller caller, @PromptArg(description = "fr or en") Optional<String> language) {
    Texts texts = new Texts(PromptLanguage.of(caller, language));
    return PromptMessage.user(texts.say("prompt.onboard", known(caller, texts)));
  }

  @Completion(prompt = "luna_onboard", argument = "language")
  public List<String> completeLanguage(String typed) {
    return PromptLanguage.completing(typed);
  }

  private String known(Caller caller, Texts texts) {
    StateCounts counts = luna.view(caller.space()).counts();
    if (counts.total() == 0) {
      return texts.say("prompt.onboard.empty");
    }
    List<Memory> roots =
        memories
            .list(caller.space(), MemoryFilter.of(MemoryType.ROOT), Optional.empty(), ROOTS)
            .items();
    return texts.say(
        "prompt.onboard.known",
        counts.total(),
        counts.of(MemoryType.ROOT),
        MemoryListing.of(texts, roots));
  }
}
