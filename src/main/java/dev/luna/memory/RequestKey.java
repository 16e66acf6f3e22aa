package dev.luna.memory;

/**
 * What a request is known by when it comes again.
 *
 * @param principal who asked: two callers may choose the same key
 * @param key as the caller chose it
 */
public record RequestKey(String space, String principal, String key) {}
