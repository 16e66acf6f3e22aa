package dev.luna.tools;

import dev.luna.transfer.TransferFormat;

/** A format to export. */
enum ExportChoice {
  LUNA,
  MARKDOWN,
  REFERENCE;

  TransferFormat format() {
    return TransferFormat.valueOf(name());
  }
}
