package dev.luna.transfer;

import dev.luna.memory.MemoryRules;
import dev.luna.memory.MemoryStore;
import java.time.Clock;
import java.util.function.UnaryOperator;

/**
 * Brings memories into a space. The same import again changes nothing, so that one that was
 * interrupted can be run again; nothing that is there is ever overwritten.
 */
public final class Importer {

  private final MemoryStore store;
  private final MemoryRules rules;
  private final UnaryOperator<String> languages;
  private final Clock clock;

  /**
   * @param languages tells the language of a text as ISO 639-1 code, or {@code und}
   */
  public Importer(
      MemoryStore store, MemoryRules rules, UnaryOperator<String> languages, Clock clock) {
    this.store = store;
    this.rules = rules;
    this.languages = languages;
    this.clock = clock;
  }

  /**
   * Imports what the request names, about a hundred records in a transaction; other writes come in
   * between.
   *
   * @throws TransferException if the source cannot be read or its format is not known
   * @throws dev.luna.memory.StoreUnavailableException if the store cannot be written
   */
  public ImportReport run(ImportRequest request, TransferProgress progress) {
    throw new UnsupportedOperationException();
  }
}
