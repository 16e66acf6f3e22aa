package dev.luna.analysis.coherence;

/**
 * Two parts of the statement that cannot both be true.
 *
 * @param first the sentence of one part
 * @param second the sentence of the other, which may be the same
 */
public record Contradiction(String first, String second, Conflict conflict) {}
