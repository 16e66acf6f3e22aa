package dev.luna.tools;

import dev.luna.transfer.TransferFormat;
import java.util.Optional;

/** A format to import, or the one that the source turns out to have. */
enum ImportChoice {
  AUTO,
  LUNA,
  REFERENCE,
  MARKDOWN,
  FRACTAL;

  /** The format that is chosen; empty to find out. */
  Optional<TransferFormat> format() {
    return this == AUTO ? Optional.empty() : Optional.of(TransferFormat.valueOf(name()));
  }
}
