package dev.luna.memory;

import java.time.Instant;

/** When and why a memory was forgotten; forgetting hides a memory and deletes nothing. */
public record Forgotten(Instant at, String reason) {}
