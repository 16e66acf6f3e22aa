package dev.luna.state;

import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * What can be measured of something that was said.
 *
 * @param diversity share of different words in 50 words, in [0, 1]
 * @param questions how many question marks end something
 * @param resonances memories it calls to mind, closest first
 */
public record InteractionProfile(
    int words, int sentences, double diversity, int questions, List<Resonance> resonances) {

  private static final int WINDOW = 50;
  // Followed by a space or the end, since an address may hold question marks too.
  private static final Pattern QUESTION = Pattern.compile("\\?\\p{P}*(?=\\s|$)");

  public InteractionProfile {
    resonances =
        resonances.stream()
            .sorted(Comparator.comparingDouble(Resonance::score).reversed())
            .toList();
  }

  /** The profile of a text alone. */
  public static InteractionProfile of(String text) {
    return of(text, List.of());
  }

  /** The profile of a text and of what a recall of it found. */
  public static InteractionProfile of(String text, List<Resonance> recalled) {
    List<String> words = Words.of(text);
    return new InteractionProfile(
        words.size(),
        Words.sentences(text),
        Words.diversity(words, WINDOW),
        (int) QUESTION.matcher(text).results().count(),
        recalled);
  }

  /** How far it is from the closest memory, in [0, 1]; empty where nothing was recalled. */
  public OptionalDouble novelty() {
    return resonances.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - resonances.get(0).score());
  }
}
