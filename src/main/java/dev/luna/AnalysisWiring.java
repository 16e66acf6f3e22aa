package dev.luna;

import dev.luna.analysis.emotion.EmotionReader;
import dev.luna.memory.Meaning;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the analyses, with the embedder for those that gain by it. */
@Dependent
class AnalysisWiring {

  @Produces
  @Singleton
  EmotionReader emotions(Meaning meaning) {
    return new EmotionReader(meaning::passages);
  }
}
