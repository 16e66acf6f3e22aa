package dev.luna.memory;

import java.time.Instant;

/**
 * One change of a memory's life.
 *
 * @param version of the memory from then on; being judged leaves it as it was
 * @param action {@code stored}, {@code updated}, {@code archived}, {@code forgotten}, {@code
 *     restored}, {@code useful} or {@code not_useful}
 * @param actor who asked for it
 * @param before what the memory was, absent (null) when it was stored or judged
 */
public record HistoryEntry(
    String memoryId, long version, Instant at, String action, String actor, Memory before) {}
