package dev.luna.state;

/**
 * A memory that a text calls to mind.
 *
 * @param score how close it is, in [0, 1]
 */
public record Resonance(String memoryId, double score) {}
