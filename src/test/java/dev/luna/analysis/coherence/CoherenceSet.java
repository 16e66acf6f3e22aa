package dev.luna.analysis.coherence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Statements with contexts and what these say of them, written for this project. */
record CoherenceSet(List<Item> items) {

  /**
   * A statement in its context.
   *
   * @param reason why it is contradicted
   */
  record Item(
      Verdict verdict, Optional<Reason> reason, String language, String statement, String context) {

    static Item of(String line) {
      String[] row = line.split("\t");
      String[] label = row[0].toUpperCase(Locale.ROOT).split("/");
      return new Item(
          Verdict.valueOf(label[0]),
          label.length > 1 ? Optional.of(Reason.valueOf(label[1])) : Optional.empty(),
          row[1],
          row[2],
          row[3]);
    }

    CoherenceCheck check() {
      return Coherence.check(statement, List.of(Source.context(context)), sentence -> List.of());
    }
  }

  static CoherenceSet read(String resource) {
    try (InputStream in = CoherenceSet.class.getResourceAsStream("/analysis/" + resource)) {
      return new CoherenceSet(new String(in.readAllBytes(), UTF_8).lines().map(Item::of).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  CoherenceSet in(String language) {
    return new CoherenceSet(
        items.stream().filter(item -> item.language().equals(language)).toList());
  }

  /** The mean over the verdicts of the harmonic mean of precision and recall. */
  double macroF1() {
    List<Verdict> found = items.stream().map(item -> item.check().verdict()).toList();
    return Arrays.stream(Verdict.values())
        .mapToDouble(verdict -> f1(verdict, found))
        .average()
        .orElseThrow();
  }

  private double f1(Verdict verdict, List<Verdict> found) {
    int both = 0;
    int either = 0;
    for (int i = 0; i < items.size(); i++) {
      boolean is = items.get(i).verdict() == verdict;
      boolean isFound = found.get(i) == verdict;
      both += is && isFound ? 2 : 0;
      either += (is ? 1 : 0) + (isFound ? 1 : 0);
    }
    return both / (double) either;
  }

  /** Of the contradictions that are found, the share that is found for the right reason. */
  double rightReasons() {
    return items.stream()
        .filter(item -> item.reason().isPresent())
        .filter(item -> item.check().verdict() == Verdict.CONTRADICTED)
        .mapToInt(item -> reason(item.check()).equals(item.reason()) ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static Optional<Reason> reason(CoherenceCheck check) {
    return check.sentences().stream()
        .flatMap(sentence -> sentence.evidence().stream())
        .flatMap(evidence -> evidence.conflict().stream())
        .map(Conflict::reason)
        .findFirst();
  }
}
