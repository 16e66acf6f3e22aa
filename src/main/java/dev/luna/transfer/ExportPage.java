package dev.luna.transfer;

import java.util.Optional;

/**
 * A part of an export.
 *
 * @param text whole lines, each with its line feed
 * @param nextCursor opaque position of the next part, empty at the end
 */
public record ExportPage(String text, Optional<String> nextCursor) {}
