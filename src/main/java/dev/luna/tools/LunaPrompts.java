package dev.luna.tools;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Completion;
import dev.luna.mcp.Prompt;
import dev.luna.mcp.PromptArg;
import dev.luna.mcp.PromptMessage;
import dev.luna.memory.Memories;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.state.Explanation;
import dev.luna.state.Luna;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prompts in French and English, filled with what is remembered. */
@ApplicationScoped
public class LunaPrompts {

  private static final int MEMORIES = 20;

  private final Memories memories;
  private final Luna luna;
  private final Clock clock = Clock.systemUTC();

  @Inject
  public LunaPrompts(Memories memories, Luna luna) {
    this.memories = memories;
    this.luna = luna;
  }

  protected LunaPrompts() {
    this(null, null);
  }

  @Prompt(
      name = "luna_recall",
      title = "What do you remember?",
      description = "Puts what Luna remembers of a topic before the model")
  public PromptMessage recall(
      Caller caller,
      @PromptArg(description = "What to remember, in a few words") String topic,
      @PromptArg(description = "fr or en") Optional<String> language) {
    Texts texts = new Texts(PromptLanguage.of(caller, language));
    List<Memory> found = memories.resembling(caller.space(), topic, MEMORIES);
    return found.isEmpty()
        ? PromptMessage.user(texts.say("prompt.recall.nothing", topic))
        : PromptMessage.user(texts.say("prompt.recall", topic, MemoryListing.of(texts, found)));
  }

  @Prompt(
      name = "luna_reflect",
      title = "Reflect on a period",
      description = "Asks the model to think about what was remembered in a period")
  public PromptMessage reflect(
      Caller caller,
      @PromptArg(description = "day, week, month or year; jour, semaine, mois ou année")
          Optional<String> period,
      @PromptArg(description = "fr or en") Optional<String> language) {
    Locale locale = PromptLanguage.of(caller, language);
    Period chosen = period.map(Period::of).orElse(Period.WEEK);
    Texts texts = new Texts(locale);
    List<Memory> recent = since(caller, clock.instant().minus(chosen.length()));
    String phi = Explanation.of(luna.view(caller.space()).phi(), locale).summary();
    return PromptMessage.user(
        texts.say("prompt.reflect", texts.say(chosen.key()), MemoryListing.of(texts, recent), phi));
  }

  @Completion(prompt = "luna_reflect", argument = "period")
  public List<String> completePeriod(String typed) {
    return Period.names().filter(name -> name.startsWith(typed)).toList();
  }

  @Completion(prompt = "luna_reflect", argument = "language")
  public List<String> completeLanguage(String typed) {
    return PromptLanguage.completing(typed);
  }

  @Completion(prompt = "luna_recall", argument = "language")
  public List<String> completeRecallLanguage(String typed) {
    return PromptLanguage.completing(typed);
  }

  private List<Memory> since(Caller caller, Instant start) {
    return memories
        .list(caller.space(), MemoryFilter.since(start), Optional.empty(), MEMORIES)
        .items();
  }
}
