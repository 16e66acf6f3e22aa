package dev.luna.tools;

import dev.luna.memory.PhiPoint;
import dev.luna.state.InteractionProfile;
import dev.luna.state.PhiReading;
import dev.luna.state.Resonance;
import dev.luna.state.StateView;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What can be said of an interaction, and φ after it.
 *
 * @param signature tells interactions apart without keeping them: the start of a SHA-256
 * @param trend φ now less φ at the oldest of the last ten recorded points; absent without any
 * @param novelty how far it is from everything remembered, in [0, 1]; absent without memories
 * @param resonances the memories it calls to mind, closest first
 */
record InteractionReport(
    PhiView phi,
    String signature,
    Optional<Double> trend,
    int words,
    int sentences,
    int questions,
    double lexicalDiversity,
    Optional<Double> novelty,
    List<Resonance> resonances) {

  private static final int TREND_POINTS = 10;

  static InteractionReport of(
      InteractionProfile profile, PhiReading phi, StateView before, String text, Locale locale) {
    return new InteractionReport(
        PhiView.of(phi, locale),
        signature(text),
        trend(phi, before.phiHistory()),
        profile.words(),
        profile.sentences(),
        profile.questions(),
        profile.diversity(),
        profile.novelty().isPresent()
            ? Optional.of(profile.novelty().getAsDouble())
            : Optional.empty(),
        profile.resonances());
  }

  String toText(Texts texts) {
    String measured = texts.say("interaction.measured", words, sentences, questions);
    String resonance =
        resonances.isEmpty()
            ? texts.say("interaction.new")
            : texts.say(
                "interaction.resonates",
                String.join(", ", resonances.stream().map(Resonance::memoryId).toList()));
    return measured + "\n" + resonance + "\n" + phi.toText();
  }

  private static Optional<Double> trend(PhiReading phi, List<PhiPoint> history) {
    return history.isEmpty()
        ? Optional.empty()
        : Optional.of(phi.value() - history.get(Math.max(0, history.size() - TREND_POINTS)).phi());
  }

  private static String signature(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
