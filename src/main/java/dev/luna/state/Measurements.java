package dev.luna.state;

import dev.luna.analysis.text.Sentence;
import dev.luna.analysis.text.Sentences;
import dev.luna.memory.Baseline;
import dev.luna.memory.Judgement;
import dev.luna.memory.WriteUnit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What could be measured of one interaction; what could not is absent. */
public final class Measurements {

  private final Map<Measure, Double> values = new EnumMap<>(Measure.class);

  private Measurements() {}

  /**
   * Measures what was said.
   *
   * @param closest what the memories say that resemble it most; empty if nothing is remembered,
   *     since nothing can be new or familiar then
   */
  public static Measurements of(String text, Optional<List<String>> closest, Judgement judgement) {
    Measurements measured = new Measurements();
    List<Sentence> sentences = Sentences.of(text);
    long asking = sentences.stream().filter(Sentence::isQuestion).count();
    measured.share(Measure.INQUIRY, asking, sentences.size());
    InteractionProfile profile = InteractionProfile.of(text);
    if (profile.words() > 0) {
      measured.values.put(Measure.DIVERSITY, profile.diversity());
      closest.ifPresent(memories -> measured.compare(text, memories));
    }
    int useful = judgement.useful().size();
    measured.share(Measure.USEFULNESS, useful, useful + judgement.notUseful().size());
    return measured;
  }

  /** The value of a measure, in [0, 1]; empty where there was nothing to measure. */
  public Optional<Double> of(Measure measure) {
    return Optional.ofNullable(values.get(measure));
  }

  /** Moves the baselines in this write; the same values move them the same way each time. */
  public List<Observation> record(WriteUnit unit, Instant at) {
    List<Observation> observations = new ArrayList<>();
    values.forEach(
        (measure, value) -> {
          Optional<Baseline> before = unit.baseline(measure.label());
          Baseline after =
              before.map(it -> it.then(value, at)).orElseGet(() -> Baseline.of(value, at));
          unit.keepBaseline(measure.label(), after);
          observations.add(new Observation(measure, value, before, after));
        });
    return observations;
  }

  private void compare(String text, List<String> memories) {
    Set<String> words = new HashSet<>(Words.of(text));
    Set<String> unheard = new HashSet<>(words);
    memories.forEach(memory -> Words.of(memory).forEach(unheard::remove));
    share(Measure.NOVELTY, unheard.size(), words.size());
    double closest =
        memories.stream().mapToDouble(memory -> Similarity.of(text, memory)).max().orElse(0);
    values.put(Measure.GROUNDING, closest);
  }

  private void share(Measure measure, long part, long whole) {
    if (whole > 0) {
      values.put(measure, (double) part / whole);
    }
  }
}
