package dev.luna.memory;

import java.util.Optional;

/**
 * What is kept of a request that was done.
 *
 * @param fingerprint tells it from others that come with its key
 * @param answer empty where it is not known: the process ended before it was, or something was
 *     erased that it may quote
 */
public record RequestRecord(String fingerprint, Optional<String> answer) {}
