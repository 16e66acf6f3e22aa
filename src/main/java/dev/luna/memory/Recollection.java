package dev.luna.memory;

import java.util.List;

/**
 * A recalled memory.
 *
 * @param score in (0, 1], relative to the memory that the words fit best
 * @param links from it or to it, strongest first
 * @param standing what other memories say against it
 */
public record Recollection(
    Memory memory, double score, Why why, List<Link> links, Standing standing) {}
