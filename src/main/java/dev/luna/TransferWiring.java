package dev.luna;

import dev.luna.analysis.Languages;
import dev.luna.analysis.instruction.Instructions;
import dev.luna.config.LunaConfig;
import dev.luna.config.Settings;
import dev.luna.memory.MemoryRules;
import dev.luna.memory.MemoryStore;
import dev.luna.transfer.ExchangeDirectory;
import dev.luna.transfer.Exporter;
import dev.luna.transfer.Importer;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** What brings memories in and takes them out. */
@Dependent
class TransferWiring {

  @Produces
  @Singleton
  Importer importer(MemoryStore store, LunaConfig config) {
    MemoryRules rules = new MemoryRules(config.get(Settings.MAX_CONTENT));
    return new Importer(store, rules, Languages::of, Instructions::kindsIn, Clock.systemUTC());
  }

  @Produces
  @Singleton
  Exporter exporter(MemoryStore store) {
    return new Exporter(store);
  }

  @Produces
  @Singleton
  ExchangeDirectory exchange(LunaConfig config) {
    return new ExchangeDirectory(config.exchangePath());
  }
}
