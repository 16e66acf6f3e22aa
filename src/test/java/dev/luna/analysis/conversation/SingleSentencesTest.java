package dev.luna.analysis.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.analysis.text.Sentence;
import dev.luna.analysis.text.Sentences;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How well questions, promises and decisions are told in sentences that stand alone. */
class SingleSentencesTest {

  @ParameterizedTest
  @CsvSource({"developed, .97", "fresh, .95"})
  void knowsPromisesAndDecisions(String part, double floor) {
    check("sentences-" + part, floor, row -> said(row[1]).equals(row[0]));
  }

  @ParameterizedTest
  @CsvSource({"developed, .97", "fresh, .95"})
  void knowsKindsOfQuestions(String part, double floor) {
    check(
        "replies-" + part,
        floor,
        row ->
            asked(row)
                .filter(it -> it.question().kind().name().equalsIgnoreCase(row[0]))
                .isPresent());
  }

  @ParameterizedTest
  @CsvSource({"developed, .97", "fresh, .95"})
  void knowsWhatAnswers(String part, double floor) {
    check(
        "replies-" + part,
        floor,
        row -> asked(row).filter(it -> it.isOpen() == row[1].equals("open")).isPresent());
  }

  private static void check(String file, double floor, Predicate<String[]> right) {
    List<String[]> rows = rows(file + ".txt");
    List<String> wrong =
        rows.stream().filter(right.negate()).map(row -> String.join(" | ", row)).toList();
    double share = 1 - (double) wrong.size() / rows.size();
    System.out.printf("%s: %d of %d%n", file, rows.size() - wrong.size(), rows.size());
    assertThat(share).as(wrong.toString()).isGreaterThanOrEqualTo(floor);
  }

  private static String said(String text) {
    List<Sentence> sentences = Sentences.of(text);
    boolean promise = sentences.stream().anyMatch(it -> !Commitment.in(it).isEmpty());
    boolean decision = sentences.stream().anyMatch(Decision::isIn);
    return promise ? decision ? "both" : "promise" : decision ? "decision" : "none";
  }

  private static Optional<Asked> asked(String[] row) {
    return Conversation.of("Ada: " + row[2] + "\nBen: " + row[3]).questions().stream()
        .filter(asked -> asked.turn() == 1)
        .findFirst();
  }

  private static List<String[]> rows(String file) {
    try (InputStream in =
        SingleSentencesTest.class.getResourceAsStream("/analysis/conversation/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" \\| "))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
