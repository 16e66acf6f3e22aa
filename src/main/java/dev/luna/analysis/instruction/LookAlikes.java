package dev.luna.analysis.instruction;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Cyrillic and Greek letters that look like Latin ones. */
final class LookAlikes {

  private static final String FOREIGN =
      "\u0430\u0441\u0435\u0456\u0458\u043e\u0440\u0455\u0445\u0443\u04bb\u0501\u04cf\u0475\u051b\u051d\u043a\u043c\u0442\u0432\u043d\u0433\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0406\u0408\u0405"
          + "\u03bf\u03b1\u03b5\u03b9\u03ba\u03bd\u03c1\u03c4\u03c5\u03c7\u03b3\u03c9\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u0421";

  private static final String LATIN =
      "aceijopsxyhdlvqwkmtbhrABEKMHOPCTYXIJS" + "oaeikvptuxywABEZHIKMNOPTYXC";

  private static final Pattern MIXED =
      Pattern.compile(
          "\\p{IsLatin}[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}]\\p{IsLatin}");

  private static final Map<Character, Character> LETTERS = new HashMap<>();

  static {
    for (int i = 0; i < FOREIGN.length(); i++) {
      LETTERS.put(FOREIGN.charAt(i), LATIN.charAt(i));
    }
  }

  private LookAlikes() {}

  /** A word that mixes scripts in Latin letters, as far as it looks like them. */
  static String latin(String word) {
    return MIXED.matcher(word).find() ? allLatin(word) : word;
  }

  private static String allLatin(String word) {
    StringBuilder latin = new StringBuilder(word.length());
    for (char letter : word.toCharArray()) {
      latin.append(LETTERS.getOrDefault(letter, letter));
    }
    return latin.toString();
  }
}
