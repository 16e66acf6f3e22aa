package dev.luna.analysis.coherence;

/**
 * What keeps two sentences from both being true.
 *
 * @param said what the statement has, as it was written
 * @param known what the evidence has
 */
public record Conflict(Reason reason, String said, String known) {}
