package dev.luna.memory;

/**
 * The answer to storing.
 *
 * @param duplicate whether the memory was there already and nothing was stored
 */
public record Remembered(Memory memory, boolean duplicate) {}
