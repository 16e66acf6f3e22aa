package dev.luna.memory;

import java.time.Instant;
import java.util.List;

/**
 * Published for each write that changed something, after it is durable and before its caller hears
 * of it, in the order of commits.
 *
 * @param space whose memory changed
 * @param number of the write, one more than that of the write before it, of any space
 * @param at when it was written, to the microsecond
 * @param changes what it changed, in order
 */
public record Committed(String space, long number, Instant at, List<Change> changes) {}
