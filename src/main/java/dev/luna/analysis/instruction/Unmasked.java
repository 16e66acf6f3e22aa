package dev.luna.analysis.instruction;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text after replacements, which knows of each place where it was before. */
final class Unmasked {

  private final String text;
  private final int[] origins;
  private final BitSet disguised;

  private Unmasked(String text, int[] origins, BitSet disguised) {
    this.text = text;
    this.origins = origins;
    this.disguised = disguised;
  }

  static Unmasked of(String text) {
    int[] origins = new int[text.length() + 1];
    Arrays.setAll(origins, place -> place);
    return new Unmasked(text, origins, new BitSet());
  }

  String text() {
    return text;
  }

  /** Where this place was in the whole original. */
  int origin(int place) {
    return origins[place];
  }

  /** Whether a disguise was taken off between these places of the original. */
  boolean isDisguised(int from, int to) {
    return disguised.stream().map(this::origin).anyMatch(place -> place >= from && place < to);
  }

  /**
   * Replaces what was there only to look nice, or to mark up.
   *
   * @param sign that is in everything the pattern finds
   */
  Unmasked replace(String sign, Pattern pattern, Function<MatchResult, String> by) {
    return text.contains(sign) ? replace(pattern, by, false) : this;
  }

  /** As {@link #takeOff(Pattern, Function)}, where the sign is in everything it finds. */
  Unmasked takeOff(String sign, Pattern pattern, Function<MatchResult, String> by) {
    return text.contains(sign) ? takeOff(pattern, by) : this;
  }

  /** Replaces what was there to keep somebody from reading it. */
  Unmasked takeOff(Pattern pattern, Function<MatchResult, String> by) {
    return replace(pattern, by, true);
  }

  private Unmasked replace(Pattern pattern, Function<MatchResult, String> by, boolean isDisguise) {
    Matcher matcher = pattern.matcher(text);
    Copy copy = null;
    while (matcher.find()) {
      String replacement = by.apply(matcher);
      if (!replacement.equals(matcher.group())) {
        copy = copy == null ? new Copy() : copy;
        copy.until(matcher.start());
        copy.instead(replacement, matcher.end(), isDisguise);
      }
    }
    return copy == null ? this : copy.whole();
  }

  private final class Copy {

    private final StringBuilder written = new StringBuilder(text.length());
    private final BitSet marks = new BitSet();
    private int[] places = new int[text.length() + 1];
    private int read;

    void until(int end) {
      for (; read < end; read++) {
        if (disguised.get(read)) {
          marks.set(written.length());
        }
        add(text.charAt(read), origins[read]);
      }
    }

    /** What is left out marks the place that follows. */
    void instead(String replacement, int end, boolean isDisguise) {
      if (isDisguise) {
        marks.set(written.length(), written.length() + Math.max(1, replacement.length()));
      }
      for (int i = 0; i < replacement.length(); i++) {
        add(replacement.charAt(i), origins[Math.min(read + i, end - 1)]);
      }
      read = end;
    }

    Unmasked whole() {
      until(text.length());
      place(written.length(), origins[text.length()]);
      return new Unmasked(written.toString(), Arrays.copyOf(places, written.length() + 1), marks);
    }

    private void add(char letter, int origin) {
      place(written.length(), origin);
      written.append(letter);
    }

    private void place(int at, int origin) {
      if (at >= places.length) {
        places = Arrays.copyOf(places, places.length * 2);
      }
      places[at] = origin;
    }
  }
}
