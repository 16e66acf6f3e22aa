package dev.luna.memory.sqlite;

import static dev.luna.memory.sqlite.Samples.memory;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.memory.Backup;
import dev.luna.memory.BackupException;
import dev.luna.memory.HistoryEntry;
import dev.luna.memory.Link;
import dev.luna.memory.Restored;
import dev.luna.memory.StoreFinding;
import dev.luna.memory.StoreFinding.Check;
import dev.luna.memory.StoreInUseException;
import dev.luna.memory.StoreOpenException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreFilesTest {

  @TempDir Path directory;

  private StoreFiles files;

  @BeforeEach
  void storeOneMemory() {
    files = new StoreFiles(directory, Clock.systemUTC());
    store("leaf_1", "leaf_2");
  }

  @Test
  void aBackupIsAWholeStore() {
    Backup backup = files.backup(Optional.of("first"));

    assertThat(backup.file()).isEqualTo(directory.resolve("backups/first.db").toAbsolutePath());
    assertThat(backup.bytes()).isPositive();
    assertThat(backup.memoriesOf("default")).isEqualTo(2);
    assertThat(backup.memoriesOf("another")).isZero();
    assertThat(names(directory.resolve("backups"))).containsExactly("first.db");
    assertThat(names(directory)).containsExactly("backups", "luna.db", "luna.lock");
  }

  @Test
  void aBackupIsNamedAfterTheTime() {
    assertThat(files.backup(Optional.empty()).file().getFileName().toString())
        .matches("luna-\\d{8}T\\d{6}\\.\\d{3}Z\\.db");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../out", "a/b", ".hidden", "é", "a b"})
  void aNameThatCouldLeadElsewhereIsRefused(String name) {
    assertThatThrownBy(() -> files.backup(Optional.of(name)))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining("'" + name + "'");
  }

  @Test
  void noBackupIsOverwritten() throws Exception {
    Path first = files.backup(Optional.of("first")).file();
    byte[] bytes = Files.readAllBytes(first);
    store("leaf_3");

    assertThatThrownBy(() -> files.backup(Optional.of("first")))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining(first.toString());
    assertThat(first).hasBinaryContent(bytes);
  }

  @Test
  void whatAKilledBackupLeftGoesWithTheNext() throws Exception {
    Files.createDirectories(directory.resolve("backups"));
    Files.writeString(directory.resolve("backups/old.db.part"), "half");

    files.backup(Optional.of("new"));

    assertThat(names(directory.resolve("backups"))).containsExactly("new.db");
  }

  @Test
  void restoringBringsEverythingBackAndKeepsWhatWasThere() {
    Path backup = files.backup(Optional.of("a")).file();
    String before = instance();
    store("leaf_b");

    Restored restored = files.restore(backup);

    assertThat(restored.contents().memories()).isEqualTo(2);
    assertThat(restored.contents().links()).isEqualTo(1);
    assertThat(instance()).isNotEqualTo(before);
    assertThat(restored.kept()).isPresent();
    try (SqliteMemoryStore store = open()) {
      assertThat(store.findAll("default", List.of("leaf_1", "leaf_2", "leaf_b"))).hasSize(2);
      assertThat(store.links("default", List.of("leaf_1"))).hasSize(1);
      assertThat(store.history("default", "leaf_1", Optional.empty(), 10).items())
          .extracting(HistoryEntry::action)
          .containsExactly("stored");
    }
    files.restore(restored.kept().orElseThrow());
    try (SqliteMemoryStore store = open()) {
      assertThat(store.find("default", "leaf_b")).isPresent();
    }
    assertThat(names(directory))
        .hasSize(5)
        .filteredOn(name -> !name.endsWith(".before-restore.db"))
        .containsExactly("backups", "luna.db", "luna.lock");
  }

  @Test
  void restoringADamagedStoreKeepsItsBytes() throws Exception {
    Path backup = files.backup(Optional.of("a")).file();
    Path store = directory.resolve(DatabaseFile.NAME);
    byte[] damaged = Files.readAllBytes(store);
    Arrays.fill(damaged, 0, 200, (byte) 7);
    Files.write(store, damaged);
    Files.writeString(directory.resolve("luna.db-wal"), "no log at all");

    Path kept = files.restore(backup).kept().orElseThrow();

    assertThat(kept).hasBinaryContent(damaged);
    assertThat(directory.resolve(kept.getFileName() + "-wal")).hasContent("no log at all");
    try (SqliteMemoryStore restored = open()) {
      assertThat(restored.find("default", "leaf_1")).isPresent();
    }
  }

  @Test
  void aBackupCanBeRestoredIntoAnEmptyDirectory() {
    Path backup = files.backup(Optional.of("a")).file();
    StoreFiles fresh = new StoreFiles(directory.resolve("fresh"), Clock.systemUTC());

    assertThat(fresh.restore(backup).kept()).isEmpty();
    assertThat(verify(fresh)).allMatch(StoreFinding::sound);
  }

  @Test
  void whatIsNoBackupIsRefusedAndTheStoreStays() throws Exception {
    Path backup = files.backup(Optional.of("a")).file();
    Path damaged = directory.resolve("damaged.db");
    byte[] bytes = Files.readAllBytes(backup);
    Arrays.fill(bytes, 4096, 4296, (byte) 7);
    Files.write(damaged, bytes);
    Path newer = Files.copy(backup, directory.resolve("newer.db"));
    script(newer, "PRAGMA user_version = 1000");
    Path other = directory.resolve("other.db");
    script(other, "CREATE TABLE other (x); PRAGMA user_version = 1");

    refuses(damaged, "damaged");
    refuses(newer, "version 1000");
    refuses(other, "not a store of Luna's");
    refuses(directory.resolve("absent.db"), "not there");
    refuses(directory, "not there");
    refuses(Files.writeString(directory.resolve("text.db"), "Bonjour".repeat(1000)), "damaged");
    refuses(directory.resolve(DatabaseFile.NAME), "the store itself");
  }

  @Test
  void aStoreInUseIsLeftAlone() {
    Path backup = files.backup(Optional.of("a")).file();
    try (SqliteMemoryStore store = open()) {
      assertThatThrownBy(() -> files.restore(backup))
          .isInstanceOfSatisfying(
              StoreInUseException.class,
              e -> assertThat(e.owner()).contains("process " + ProcessHandle.current().pid()));
      assertThat(store.find("default", "leaf_1")).isPresent();
    }
  }

  @Test
  void withoutAStoreThereIsNothingToBackUp() {
    StoreFiles empty = new StoreFiles(directory.resolve("empty"), Clock.systemUTC());

    assertThatThrownBy(() -> empty.backup(Optional.empty())).isInstanceOf(StoreOpenException.class);
    assertThatThrownBy(() -> verify(empty)).isInstanceOf(StoreOpenException.class);
    assertThat(directory.resolve("empty")).doesNotExist();
  }

  @Test
  void aSoundStoreIsFoundSoundAndLeftAsItIs() throws Exception {
    byte[] before = Files.readAllBytes(directory.resolve(DatabaseFile.NAME));

    List<StoreFinding> findings = verify(files);

    assertThat(findings).allMatch(StoreFinding::sound);
    assertThat(findings)
        .extracting(StoreFinding::check)
        .containsExactly(
            Check.DATABASE,
            Check.VERSION,
            Check.REFERENCES,
            Check.HISTORY,
            Check.CONTENTS,
            Check.WORDS,
            Check.MEANING);
    assertThat(findings.get(4).facts()).startsWith(2L, 0L, 1L, 2L);
    assertThat(findings.get(5).facts()).containsExactly(1L);
    assertThat(findings.get(6).facts()).isEmpty();
    assertThat(directory.resolve(DatabaseFile.NAME)).hasBinaryContent(before);
    assertThat(names(directory)).containsExactly("luna.db", "luna.lock");
  }

  @Test
  void aStoreInUseCanBeVerified() {
    try (SqliteMemoryStore store = open()) {
      assertThat(store.find("default", "leaf_1")).isPresent();
      assertThat(verify(files)).allMatch(StoreFinding::sound);
    }
  }

  @Test
  void aMissingPastIsFound() {
    script(directory.resolve(DatabaseFile.NAME), "DELETE FROM history WHERE memory = 'leaf_1'");

    assertFound(Check.HISTORY, "leaf_1");
  }

  @Test
  void aLinkToNothingIsFound() {
    script(
        directory.resolve(DatabaseFile.NAME),
        "PRAGMA foreign_keys = OFF; UPDATE link SET target = 'nowhere'");

    assertFound(Check.REFERENCES, "link");
  }

  @Test
  void aDamagedPageIsFound() throws Exception {
    Path store = directory.resolve(DatabaseFile.NAME);
    byte[] bytes = Files.readAllBytes(store);
    Arrays.fill(bytes, 4096, 4296, (byte) 7);
    Files.write(store, bytes);

    assertThat(verify(files)).anyMatch(it -> it.check() == Check.DATABASE && !it.sound());
  }

  private void assertFound(Check check, String what) {
    assertThat(verify(files))
        .filteredOn(finding -> !finding.sound())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.check()).isEqualTo(check);
              assertThat(finding.facts().toString()).contains(what);
            });
  }

  private void refuses(Path backup, String why) throws IOException {
    byte[] before = Files.readAllBytes(directory.resolve(DatabaseFile.NAME));
    List<String> names = names(directory);
    assertThatThrownBy(() -> files.restore(backup))
        .isInstanceOf(BackupException.class)
        .hasMessageContaining(backup.toString())
        .hasMessageContaining(why)
        .message()
        .hasLineCount(1);
    assertThat(directory.resolve(DatabaseFile.NAME)).hasBinaryContent(before);
    assertThat(names(directory)).isEqualTo(names);
  }

  /** Search by words lacks the last change; there is no search by meaning. */
  private static List<StoreFinding> verify(StoreFiles files) {
    return files.verify(
        (index, instance) -> index == Check.WORDS ? OptionalLong.of(1) : OptionalLong.empty());
  }

  private String instance() {
    try (SqliteMemoryStore store = open()) {
      return store.instance();
    }
  }

  private void store(String... ids) {
    try (SqliteMemoryStore store = open()) {
      store
          .write(
              "default",
              unit -> {
                for (String id : ids) {
                  unit.insert(memory(id, "content of " + id), "user");
                }
                if (ids.length > 1) {
                  unit.link(new Link(ids[0], ids[1], "related", 1, "", Samples.NOW));
                }
                return ids.length;
              })
          .toCompletableFuture()
          .join();
    }
  }

  private static void script(Path database, String sql) {
    try (SqlSession session = DatabaseFile.at(database).openWriter()) {
      session.script(sql);
    }
  }

  private static List<String> names(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private SqliteMemoryStore open() {
    return SqliteMemoryStore.open(directory, committed -> {}, Clock.systemUTC());
  }
}
