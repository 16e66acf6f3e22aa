package dev.luna.analysis.emotion;

/**
 * An emotion of a text.
 *
 * @param intensity above 0, at most 1
 */
public record Feeling(Emotion emotion, double intensity) {}
