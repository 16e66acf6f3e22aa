package dev.luna.analysis.conversation;

/** Tells whether what somebody says answers a question. */
final class Answers {

  private static final Cues AFFIRMING = Cues.named("affirming");
  private static final Cues ACCEPTING = Cues.named("accepting");
  private static final Cues REFUSING = Cues.named("refusing");
  private static final Cues REFERRING = Cues.named("referring");
  private static final Cues FOR_ONESELF = Cues.named("speaking_for_oneself");
  private static final Cues TO_YOU = Cues.named("speaking_to_you");
  private static final Cues PEOPLE = Cues.named("people");
  private static final Cues PLACES = Cues.named("places");
  private static final Cues AMOUNTS = Cues.named("amounts");
  private static final Cues AMOUNT_QUESTIONS = Cues.named("amount_questions");
  private static final Cues REASONS = Cues.named("reasons");
  private static final Cues OPTIONS = Cues.named("options");
  private static final Cues ACKNOWLEDGING = Cues.named("acknowledging");
  private static final Cues SPEECH = Cues.named("speech_requests");
  private static final Cues HANDING_OVER = Cues.named("handing_over");

  private static final int FEW_WORDS = 4;

  private Answers() {}

  /** Whether a statement that follows a question is of the form that the question wants. */
  static boolean fits(Pending pending, Utterance said) {
    return switch (pending.kind()) {
      case YES_NO, TAG -> said.has(AFFIRMING) || said.has(ACCEPTING) || takesUp(pending, said);
      case CHOICE -> said.shares(pending.asked().content()) > 0 || said.has(OPTIONS);
      case WHO -> namesSomebody(pending, said);
      case WHEN -> Times.in(said.whole());
      case WHERE -> said.has(PLACES) || isShort(said);
      case REQUEST -> respondsTo(pending, said);
      case WHY -> said.has(REASONS);
      case HOW, WHAT ->
          asksAmount(pending) ? said.has(AMOUNTS) : said.shares(pending.asked().content()) > 0;
      case RHETORICAL -> false;
    };
  }

  /** Whether any statement may answer the question: how and why are answered in many ways. */
  static boolean isFree(Pending pending, Utterance said) {
    boolean bare = said.words() <= FEW_WORDS && (said.has(AFFIRMING) || said.has(ACKNOWLEDGING));
    return !bare
        && switch (pending.kind()) {
          case WHY, HOW, WHAT -> !asksAmount(pending);
          default -> false;
        };
  }

  /** Whether a statement that comes later speaks of the question and has the form that it wants. */
  static boolean fitsLater(Pending pending, Utterance said) {
    int shared = said.shares(pending.subject());
    int needed = pending.asked().content().size() > 2 && !pending.isDeferred() ? 2 : 1;
    return shared >= needed
        && !said.has(ACCEPTING)
        && switch (pending.kind()) {
          case WHO, WHEN, WHERE, HOW -> fits(pending, said);
          default -> true;
        };
  }

  private static boolean takesUp(Pending pending, Utterance said) {
    return said.shares(pending.asked().content()) > 0
        || said.has(REFERRING)
        || isShort(said)
        || pending.asked().has(TO_YOU) && said.has(FOR_ONESELF);
  }

  private static boolean respondsTo(Pending pending, Utterance said) {
    return said.has(ACCEPTING)
        || said.has(REFUSING)
        || said.has(HANDING_OVER)
        || pending.asked().has(SPEECH)
        || !said.commitments().isEmpty();
  }

  private static boolean namesSomebody(Pending pending, Utterance said) {
    boolean oneself =
        said.has(FOR_ONESELF) && (isBrief(said) || said.shares(pending.subject()) > 0);
    return !said.has(REFUSING)
        && (oneself || said.has(PEOPLE) || Names.in(said.sentence()) || isShort(said));
  }

  /** Whether a sentence says next to nothing beside who acts. */
  static boolean isBrief(Utterance said) {
    return said.content().size() <= 2;
  }

  private static boolean isShort(Utterance said) {
    return said.words() <= FEW_WORDS && !said.has(ACKNOWLEDGING) && !said.has(AFFIRMING);
  }

  private static boolean asksAmount(Pending pending) {
    return pending.asked().has(AMOUNT_QUESTIONS);
  }
}
