package dev.luna.analysis.emotion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A text and what people hear in it, written for this project. */
public record LabelledText(String language, Emotion emotion, Polarity polarity, String text) {

  /** Those of a set: {@code develop}, {@code held-out} or {@code unseen}. */
  public static List<LabelledText> of(String set) {
    String resource = "/analysis/emotion/%s.tsv".formatted(set);
    try (InputStream in = LabelledText.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .map(LabelledText::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static LabelledText of(String[] columns) {
    return new LabelledText(
        columns[0],
        Emotion.valueOf(columns[1].toUpperCase(Locale.ROOT)),
        Polarity.valueOf(columns[2].toUpperCase(Locale.ROOT)),
        columns[3]);
  }
}
