package dev.luna.transfer;

import java.nio.file.Path;

/**
 * What an export wrote.
 *
 * @param target the new file or directory
 * @param leftOut how many memories this format has no place for, the forgotten ones; 0 for {@link
 *     TransferFormat#LUNA}
 */
public record ExportReport(
    TransferFormat format, Path target, long memories, long links, long leftOut) {}
