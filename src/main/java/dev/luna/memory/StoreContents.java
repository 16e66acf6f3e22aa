package dev.luna.memory;

/**
 * How much a store holds, in all spaces.
 *
 * @param version of its tables
 * @param memories the forgotten ones too
 * @param links that hold
 * @param changes what happened to memories
 */
public record StoreContents(
    long version, long spaces, long memories, long forgotten, long links, long changes) {}
