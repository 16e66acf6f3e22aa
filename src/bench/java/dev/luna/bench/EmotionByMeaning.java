package dev.luna.bench;

import dev.luna.analysis.emotion.EmotionReader;
import dev.luna.analysis.emotion.LabelledText;
import dev.luna.analysis.emotion.Score;
import dev.luna.memory.onnx.OnnxEmbedder;
import dev.luna.memory.onnx.TestModel;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What the model adds to the words where a text has none for a feeling. */
public final class EmotionByMeaning {

  private static final List<String> SETS = List.of("develop", "held-out", "unseen");

  private EmotionByMeaning() {}

  /** Prints a line a set and language, without and with the model. */
  public static void main(String[] arguments) throws IOException {
    try (OnnxEmbedder embedder = TestModel.load()) {
      EmotionReader joined = new EmotionReader(it -> Optional.of(embedder.passages(it)));
      for (String set : SETS) {
        for (String language : List.of("en", "fr")) {
          List<LabelledText> texts =
              LabelledText.of(set).stream().filter(it -> it.language().equals(language)).toList();
          System.out.printf(
              "%s %s: words %s; with the model %s%n",
              set, language, Score.of(EmotionReader.ofWords(), texts), Score.of(joined, texts));
        }
      }
    }
  }
}
