package dev.luna.analysis.emotion;

import dev.luna.analysis.text.Sentence;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the feelings of one sentence. */
final class SentenceReader {

  private static final double ASKED = 0.2;
  private static final double DENIED = 0.6;

  /** Phrases of so many words are set expressions. */
  private static final int IDIOM = 3;

  /** What a question itself may express. */
  private static final Set<Emotion> ASKING =
      EnumSet.of(Emotion.CURIOSITY, Emotion.SURPRISE, Emotion.GRATITUDE);

  /** Of what even a set expression can be denied. */
  private static final Set<Emotion> DENIABLE = EnumSet.of(Emotion.JOY, Emotion.CALM);

  private final Sentence sentence;
  private final List<Word> words;
  private final List<Found<Entry>> entries;
  private final Clauses clauses;
  private final boolean[] denied;
  private final double[] standing;
  private final Emphasis emphasis;

  SentenceReader(Sentence sentence, Lexicon lexicon) {
    this.sentence = sentence;
    List<WordForms> forms = lexicon.forms();
    words = sentence.tokens().stream().map(token -> WordForms.word(token, forms)).toList();
    List<Found<Cue>> cues = lexicon.cues().in(words);
    entries = withoutCues(lexicon.entries().in(words), cues);
    clauses = new Clauses(words, withoutEntries(cues));
    denied = clauses.denied();
    standing = Standing.of(words, clauses);
    emphasis = new Emphasis(words, clauses);
  }

  /** Whether it begins by setting itself against what was said before. */
  boolean opposes() {
    return clauses.all(Cue.CONTRAST).stream().anyMatch(cue -> cue.start() <= 1);
  }

  List<Mention> mentions() {
    List<Mention> mentions = new ArrayList<>();
    for (Found<Entry> found : entries) {
      if (found.meaning().weight() > 0 && isFelt(found.meaning())) {
        mention(found).ifPresent(mentions::add);
      }
    }
    return mentions;
  }

  private Optional<Mention> mention(Found<Entry> found) {
    Entry entry = found.meaning();
    double intensity = entry.weight() * standing[found.start()] * ofQuestion(found);
    if (isDenied(found)) {
      return denial(found, intensity * DENIED);
    }
    return Optional.of(
        mention(found, entry.emotion(), intensity * emphasis.of(found), entry.valence(), false));
  }

  // "I never will repay you" denies no thanks; "it did not make me laugh" does deny joy.
  private boolean isDenied(Found<Entry> found) {
    boolean set = found.length() >= IDIOM && !DENIABLE.contains(found.meaning().emotion());
    return denied[found.start()] && !set;
  }

  private Optional<Mention> denial(Found<Entry> found, double intensity) {
    Entry entry = found.meaning();
    return entry
        .emotion()
        .denied()
        .map(emotion -> mention(found, emotion, intensity, emotion.valence(), true));
  }

  private Mention mention(
      Found<Entry> found, Emotion emotion, double intensity, double valence, boolean negated) {
    int start = words.get(found.start()).token().start();
    int end = words.get(found.end() - 1).token().end();
    String text = sentence.text().substring(start - sentence.start(), end - sentence.start());
    return new Mention(emotion, Math.min(1, intensity), valence, text, start, negated);
  }

  private double ofQuestion(Found<Entry> found) {
    boolean asked =
        isAsked(found)
            && !clauses.has(Cue.SPEAKER)
            && found.length() < IDIOM
            && !ASKING.contains(found.meaning().emotion());
    return asked ? ASKED : 1;
  }

  // "It is late, are you tired?" asks in its last clause only.
  private boolean isAsked(Found<Entry> found) {
    boolean asksAll = clauses.all(Cue.ASKING).stream().anyMatch(cue -> cue.start() == 0);
    return sentence.isQuestion() && (asksAll || clauses.isLast(found.end()));
  }

  private boolean isFelt(Entry entry) {
    boolean ofPersons = clauses.has(Cue.SPEAKER) || clauses.has(Cue.PERSON);
    return switch (entry.use()) {
      case ANYWHERE -> true;
      case PERSON -> ofPersons;
      case UNTECHNICAL -> ofPersons || !clauses.has(Cue.TECHNICAL);
    };
  }

  // "Terribly happy": of two feelings in a row, a word that can strengthen strengthens the other.
  private static List<Found<Entry>> withoutCues(List<Found<Entry>> entries, List<Found<Cue>> cues) {
    return entries.stream()
        .filter(
            entry ->
                entry.length() > 1
                    || entries.stream().noneMatch(next -> next.start() == entry.end())
                    || cues.stream()
                        .noneMatch(
                            cue -> cue.meaning() == Cue.INTENSIFIER && cue.end() == entry.end()))
        .toList();
  }

  private List<Found<Cue>> withoutEntries(List<Found<Cue>> cues) {
    return cues.stream()
        .filter(
            cue ->
                cue.meaning() == Cue.SPEAKER
                    || cue.meaning() == Cue.PERSON
                    || entries.stream().noneMatch(entry -> entry.overlaps(cue)))
        .toList();
  }
}
