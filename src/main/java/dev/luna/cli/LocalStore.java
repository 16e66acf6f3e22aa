package dev.luna.cli;

import dev.luna.memory.Backup;
import dev.luna.memory.Restored;
import dev.luna.memory.StoreFinding;
import dev.luna.transfer.ExportReport;
import dev.luna.transfer.ImportReport;
import dev.luna.transfer.ImportSource;
import dev.luna.transfer.TransferFormat;
import dev.luna.transfer.TransferProgress;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The store on this machine's disk. What is not said to work while a server uses it throws {@link
 * dev.luna.memory.StoreInUseException} then, before anything is done; everything throws {@link
 * dev.luna.memory.StoreOpenException} where it cannot be opened.
 */
public interface LocalStore {

  /** The directory of the memories, absolute. */
  Path directory();

  /** The directory that the server's tools import from and export to, absolute. */
  Path exchange();

  /** Who uses it, if anybody does. */
  Optional<String> user();

  /**
   * As {@link dev.luna.memory.Backups#make}.
   *
   * @throws dev.luna.memory.BackupException if no such backup can be made
   */
  Backup backup(Optional<String> name);

  /**
   * Puts a backup in the place of the store, which is kept.
   *
   * @throws dev.luna.memory.BackupException if the backup cannot be used
   */
  Restored restore(Path backup);

  /** Looks at everything and changes nothing; also while a server uses it. */
  List<StoreFinding> verify();

  /**
   * As {@link dev.luna.transfer.Importer#run}, into a store that is made if need be.
   *
   * @throws dev.luna.transfer.TransferException if the source cannot be used
   */
  ImportReport bringIn(
      String space,
      ImportSource source,
      Optional<TransferFormat> format,
      boolean dryRun,
      TransferProgress progress);

  /**
   * As {@link dev.luna.transfer.Exporter#write}.
   *
   * @throws dev.luna.transfer.TransferException if the target cannot be written
   */
  ExportReport takeOut(String space, TransferFormat format, Path target, TransferProgress progress);
}
