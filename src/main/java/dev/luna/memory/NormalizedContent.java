package dev.luna.memory;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** The form of a content in which two memories are compared to find duplicates. */
public final class NormalizedContent {

  private static final Pattern WHITE_SPACE =
      Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  private NormalizedContent() {}

  /** Unicode NFC, each run of white space one blank, none at the ends. */
  public static String of(String content) {
    String composed = Normalizer.normalize(content, Normalizer.Form.NFC);
    return WHITE_SPACE.matcher(composed).replaceAll(" ").strip();
  }
}
