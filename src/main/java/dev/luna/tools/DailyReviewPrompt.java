package dev.luna.tools;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Completion;
import dev.luna.mcp.Prompt;
import dev.luna.mcp.PromptArg;
import dev.luna.mcp.PromptMessage;
import dev.luna.memory.Memories;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.Page;
import dev.luna.state.Explanation;
import dev.luna.state.Luna;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The prompt that looks back at a day. */
@ApplicationScoped
public class DailyReviewPrompt {

  private static final int NEW = 50;
  private static final int READ = 10;

  private final Memories memories;
  private final Luna luna;
  private final Clock clock = Clock.systemUTC();

  @Inject
  public DailyReviewPrompt(Memories memories, Luna luna) {
    this.memories = memories;
    this.luna = luna;
  }

  protected DailyReviewPrompt() {
    this(null, null);
  }

  @Prompt(
      name = "luna_daily_review",
      title = "Review the day",
      description =
          "Puts the memories of the past 24 hours before the model, and those that were read most,"
              + " and asks it what to correct, to link and to add")
  public PromptMessage review(
      Caller caller, @PromptArg(description = "fr or en") Optional<String> language) {
    Locale locale = PromptLanguage.of(caller, language);
    Texts texts = new Texts(locale);
    Instant yesterday = clock.instant().minus(Period.DAY.length());
    return PromptMessage.user(
        texts.say(
            "prompt.daily_review",
            added(caller, yesterday, texts),
            read(caller, yesterday, texts),
            Explanation.of(luna.view(caller.space()).phi(), locale).summary()));
  }

  @Completion(prompt = "luna_daily_review", argument = "language")
  public List<String> completeLanguage(String typed) {
    return PromptLanguage.completing(typed);
  }

  private String added(Caller caller, Instant since, Texts texts) {
    Page<Memory> page =
        memories.list(caller.space(), MemoryFilter.since(since), Optional.empty(), NEW);
    String more = page.nextCursor().isPresent() ? '\n' + texts.say("prompt.more") : "";
    return MemoryListing.of(texts, page.items()) + more;
  }

  private String read(Caller caller, Instant since, Texts texts) {
    return MemoryListing.of(
        texts,
        memories.mostRead(caller.space(), since, READ),
        memory -> texts.say("prompt.daily_review.read", memory.usage().accessedCount()));
  }
}
