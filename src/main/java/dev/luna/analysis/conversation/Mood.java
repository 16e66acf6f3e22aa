package dev.luna.analysis.conversation;

import java.util.Optional;

/**
 * How a text feels.
 *
 * @param valence in [-1, 1], from bad to good
 * @param dominant the strongest emotion; absent where the text carries none
 */
public record Mood(double valence, Optional<String> dominant) {}
