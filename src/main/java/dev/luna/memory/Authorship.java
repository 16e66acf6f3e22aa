package dev.luna.memory;

import java.time.Instant;

/**
 * Who brought a memory in, and when that was; what it tells of may be older.
 *
 * @param by an actor as the history names it
 */
public record Authorship(String by, Instant at) {}
