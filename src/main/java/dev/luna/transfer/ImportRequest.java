package dev.luna.transfer;

import java.time.ZoneId;
import java.util.Optional;

/**
 * What to import, and where to.
 *
 * @param space that the memories will belong to
 * @param format of the source; empty to find out
 * @param dryRun whether only to report what would be done
 * @param zone of times in the source that name none
 * @param actor who asks for it, for the history of each memory
 */
public record ImportRequest(
    String space,
    ImportSource source,
    Optional<TransferFormat> format,
    boolean dryRun,
    ZoneId zone,
    String actor) {}
