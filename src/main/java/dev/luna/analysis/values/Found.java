package dev.luna.analysis.values;

/**
 * A value with its place.
 *
 * @param from its first token
 * @param to the token after its last
 */
public record Found(Value value, int from, int to) {}
