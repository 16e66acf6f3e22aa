package dev.luna.memory;

import java.time.Instant;

/**
 * One change of a memory's life.
 *
 * @param action {@code stored}, {@code updated}, {@code forgotten} or {@code restored}
 * @param actor who asked for it
 * @param before what the memory was, absent (null) when it was stored
 */
public record HistoryEntry(
    String memoryId, long version, Instant at, String action, String actor, Memory before) {}
