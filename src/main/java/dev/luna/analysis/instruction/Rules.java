package dev.luna.analysis.instruction;

import dev.luna.analysis.instruction.Sequence.Span;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules, each looked at only where a sentence has what it begins with. */
final class Rules {

  private final Map<String, List<Rule>> byFirstClass;

  private Rules(Map<String, List<Rule>> byFirstClass) {
    this.byFirstClass = byFirstClass;
  }

  /**
   * @throws IllegalArgumentException if a rule names a class that the lexicon does not have
   */
  static Rules load(Lexicon lexicon) {
    return new Rules(
        WordList.lines("rules.txt").stream()
            .map(line -> Rule.parse(line, lexicon))
            .collect(Collectors.groupingBy(Rule::firstClass)));
  }

  /** What they find in a sentence. */
  Stream<Clue> clues(CuedSentence sentence) {
    return sentence.cues().names().stream()
        .flatMap(name -> byFirstClass.getOrDefault(name, List.of()).stream())
        .flatMap(rule -> clues(rule, sentence));
  }

  private static Stream<Clue> clues(Rule rule, CuedSentence sentence) {
    return rule.in(sentence.cues()).stream().map(span -> clue(rule, sentence, span));
  }

  private static Clue clue(Rule rule, CuedSentence sentence, Span span) {
    return new Clue(rule.name(), rule.points(), sentence.start(span), sentence.end(span));
  }
}
