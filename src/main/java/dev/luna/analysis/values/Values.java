package dev.luna.analysis.values;

import dev.luna.analysis.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what a sentence tells exactly. */
public final class Values {

  private Values() {}

  /**
   * The values of a sentence, in order.
   *
   * @param language ISO 639-1 code; what is not French is read as English
   */
  public static List<Found> of(List<Token> tokens, String language) {
    Scan scan = new Scan(tokens, ValueWords.of(language));
    List<Found> values = new ArrayList<>();
    int place = 0;
    while (place < tokens.size()) {
      Optional<Found> found = at(scan, place);
      found.ifPresent(values::add);
      place = found.map(Found::to).orElse(place + 1);
    }
    return List.copyOf(values);
  }

  private static Optional<Found> at(Scan scan, int place) {
    return new DateReader(scan)
        .at(place)
        .or(() -> new ClockReader(scan).at(place))
        .or(() -> new QuantityReader(scan).at(place));
  }
}
