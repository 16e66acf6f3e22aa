package dev.luna.memory;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What putting a backup back did.
 *
 * @param kept where the store is that was there before; empty if there was none
 * @param contents of the store that is there now
 */
public record Restored(Optional<Path> kept, StoreContents contents) {}
