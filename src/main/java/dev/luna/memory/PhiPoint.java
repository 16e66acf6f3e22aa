package dev.luna.memory;

import java.time.Instant;

/** One point of the history of φ: its value and level at a time, and what led to it. */
public record PhiPoint(Instant at, double phi, String level, String occasion) {}
