package dev.luna.analysis.values;

import java.util.Optional;
import java.util.regex.Pattern;

/** A number in words, as "twenty-one" and "deux cent quatre-vingts"; reads one. */
final class NumberWords {

  // After "one" that stands for something instead of counting it.
  private static final Pattern NOT_COUNTED =
      Pattern.compile("of|is|was|that|who|can|day|more|another|time|has|will");

  private final Scan scan;
  private double thousands;
  private double rest;
  private boolean begun;

  NumberWords(Scan scan) {
    this.scan = scan;
  }

  /** The number that begins at a place. */
  Optional<NumberReader.Read> at(int place) {
    int next = place;
    while (take(scan.at(next))
        || begun && scan.is(next, "and") && new NumberWords(scan).take(scan.at(next + 1))) {
      next++;
    }
    return begun && !standsForSomething(place, next)
        ? Optional.of(new NumberReader.Read(thousands + rest, next))
        : Optional.empty();
  }

  // "un" alone is an article.
  private boolean standsForSomething(int place, int next) {
    return next == place + 1
        && thousands + rest == 1
        && (scan.words().isFrench()
            || scan.is(place - 1, "one_before_not")
            || !scan.isWord(next)
            || NOT_COUNTED.matcher(scan.at(next)).matches());
  }

  private boolean take(String word) {
    double thousandsBefore = thousands;
    double restBefore = rest;
    for (String part : isUnit(word) ? new String[] {word} : word.split("-")) {
      if (!add(part) && !(part.length() < word.length() && scan.words().has("and", part))) {
        thousands = thousandsBefore;
        rest = restBefore;
        return false;
      }
    }
    begun = true;
    return true;
  }

  private boolean isUnit(String word) {
    return scan.words().place("units", word) >= 0;
  }

  private boolean add(String word) {
    int unit = scan.words().place("units", word.equals("une") ? "un" : word);
    int ten = scan.words().placeOfAny("tens", word);
    if (unit >= 0) {
      return addUnit(unit);
    }
    if (ten >= 0) {
      rest = isFourTwenties(ten) ? rest * 20 : rest + (ten + 2) * 10;
      return true;
    }
    return multiply(word);
  }

  private boolean isFourTwenties(int ten) {
    return scan.words().isFrench() && ten == 0 && rest == 4;
  }

  private boolean multiply(String word) {
    if (scan.words().has("hundred", word)) {
      rest = Math.max(1, rest) * 100;
      return true;
    }
    if (word.equals("k") || !scan.words().has("thousand", word)) {
      return false;
    }
    thousands += Math.max(1, rest) * 1_000;
    rest = 0;
    return true;
  }

  // "two three" are two numbers.
  private boolean addUnit(int unit) {
    if (rest % 10 != 0) {
      return false;
    }
    rest += unit;
    return true;
  }
}
