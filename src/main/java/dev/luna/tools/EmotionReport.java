package dev.luna.tools;

import dev.luna.analysis.emotion.EmotionReader;
import dev.luna.analysis.emotion.EmotionReading;
import dev.luna.analysis.emotion.EmotionalResonance;
import java.util.Optional;

/**
 * The feelings of two texts.
 *
 * @param luna of the second text; absent where there is none
 * @param resonance how alike the two are, from 0 to 1; absent without a second text
 */
record EmotionReport(EmotionView user, Optional<EmotionView> luna, Optional<Double> resonance) {

  static EmotionReport of(EmotionReader emotions, String userInput, String lunaContext) {
    EmotionReading user = emotions.read(userInput);
    Optional<EmotionReading> luna =
        lunaContext.isBlank() ? Optional.empty() : Optional.of(emotions.read(lunaContext));
    return new EmotionReport(
        EmotionView.of(user),
        luna.map(EmotionView::of),
        luna.map(it -> EmotionalResonance.between(user, it)));
  }

  String toText(Texts texts) {
    StringBuilder text = new StringBuilder(texts.say("emotion.user", user.toText(texts)));
    luna.ifPresent(it -> text.append('\n').append(texts.say("emotion.luna", it.toText(texts))));
    resonance.ifPresent(it -> text.append('\n').append(texts.say("emotion.resonance", it)));
    return text.toString();
  }
}
