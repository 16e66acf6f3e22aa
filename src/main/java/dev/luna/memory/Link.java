package dev.luna.memory;

import java.time.Instant;

/**
 * A directed edge between two memories of one space, with the reason it exists.
 *
 * @param kind for instance {@code related}, {@code grows_from}, {@code supports}, {@code
 *     contradicts}, {@code supersedes}
 * @param score how strong it is, in [0, 1]
 */
public record Link(
    String from, String to, String kind, double score, String reason, Instant created) {}
