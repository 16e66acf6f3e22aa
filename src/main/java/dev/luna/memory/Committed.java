package dev.luna.memory;

import java.util.List;

/**
 * Published for each write that changed something, after it is durable and before its caller hears
 * of it, in the order of commits.
 *
 * @param space whose memory changed
 * @param number the store's change number after this write; access, links and counts alone leave it
 * @param changes what it changed, in order
 */
public record Committed(String space, long number, List<Change> changes) {}
