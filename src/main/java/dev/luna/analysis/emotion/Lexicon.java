package dev.luna.analysis.emotion;

import dev.luna.analysis.ResourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** The words of one language or of both: those that carry feelings, and those that bend them. */
final class Lexicon {

  private static final Map<String, Lexicon> OF_ONE =
      Map.of("fr", new Lexicon(List.of("fr")), "en", new Lexicon(List.of("en")));
  private static final Lexicon OF_BOTH = new Lexicon(List.of("fr", "en"));

  private final List<String> languages;
  private final Phrases<Entry> entries;
  private final Phrases<Cue> cues;

  private Lexicon(List<String> languages) {
    this.languages = languages;
    entries = phrases("lexicon", Lexicon::entry);
    cues = phrases("cues", (columns, forms) -> cue(columns));
  }

  /**
   * That of a language; both where it is another or not known.
   *
   * @param language ISO 639-1 code
   */
  static Lexicon of(String language) {
    return OF_ONE.getOrDefault(language, OF_BOTH);
  }

  List<WordForms> forms() {
    return languages.stream().map(WordForms::of).toList();
  }

  Phrases<Entry> entries() {
    return entries;
  }

  Phrases<Cue> cues() {
    return cues;
  }

  private static Phrase<Entry> entry(String[] columns, WordForms forms) {
    return Phrase.of(columns[0], forms, Entry.of(columns));
  }

  private static Phrase<Cue> cue(String[] columns) {
    return Phrase.inThisForm(columns[0], Cue.valueOf(columns[1].toUpperCase(Locale.ROOT)));
  }

  private <T> Phrases<T> phrases(String resource, BiFunction<String[], WordForms, Phrase<T>> read) {
    List<Phrase<T>> phrases = new ArrayList<>();
    for (String language : languages) {
      WordForms forms = WordForms.of(language);
      lines("%s_%s.txt".formatted(resource, language)).stream()
          .map(columns -> read.apply(columns, forms))
          .forEach(phrases::add);
    }
    return new Phrases<>(phrases);
  }

  /** The columns of each line that is no comment. */
  static List<String[]> lines(String resource) {
    return ResourceLines.of(Lexicon.class, resource).stream()
        .map(line -> line.split("\t"))
        .toList();
  }
}
