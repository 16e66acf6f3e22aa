package dev.luna.memory;

import java.time.Instant;
import java.util.Optional;

/**
 * A link as the store keeps it, also after its removal.
 *
 * @param removed when it was removed; empty while it holds
 */
public record KeptLink(Link link, Optional<Instant> removed) {}
