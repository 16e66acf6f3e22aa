package dev.luna.analysis.values;

import dev.luna.analysis.text.Token;
import java.util.List;
import java.util.Locale;

/** The tokens of a sentence, read from any place; beyond its ends there is nothing. */
record Scan(List<Token> tokens, ValueWords words) {

  /** The word or mark at a place in lower case; empty beyond the ends. */
  String at(int place) {
    return isInside(place)
        ? tokens.get(place).text().toLowerCase(Locale.ROOT).replace('\u2019', '\'')
        : "";
  }

  boolean isInside(int place) {
    return place >= 0 && place < tokens.size();
  }

  boolean isNumber(int place) {
    return isInside(place) && tokens.get(place).kind() == Token.Kind.NUMBER;
  }

  boolean isWord(int place) {
    return isInside(place) && tokens.get(place).isWord();
  }

  boolean isCapitalised(int place) {
    return isInside(place) && Character.isUpperCase(tokens.get(place).text().charAt(0));
  }

  /** Whether nothing stands between this token and the one before it. */
  boolean isJoined(int place) {
    return isInside(place)
        && isInside(place - 1)
        && tokens.get(place - 1).end() == tokens.get(place).start();
  }

  boolean is(int place, String group) {
    return words.has(group, at(place));
  }

  /** Whether the one or two words before a place are in a group. */
  boolean follows(int place, String group) {
    return is(place - 1, group) || words.has(group, at(place - 2) + '_' + at(place - 1));
  }
}
