package dev.luna.transfer;

import static dev.luna.transfer.ImportReport.Outcome.IGNORED;
import static dev.luna.transfer.ImportReport.Outcome.IMPORTED;
import static dev.luna.transfer.ImportReport.Outcome.PRESENT;
import static dev.luna.transfer.ImportReport.Outcome.SKIPPED;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Trust;
import dev.luna.transfer.ImportReport.Entry;
import dev.luna.transfer.ImportReport.Kind;
import dev.luna.transfer.ImportReport.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FractalFormatTest {

  private static final String FLAT =
      """
      {"id":"%s","type":"%s","content":"Le potager a besoin d'eau","metadata":{"type":"note",
       "timestamp":"x","n":1.50},"created":"2025-11-18T22:04:33.981556","accessed_count":3,
       "last_accessed":"2025-11-19T08:00:00","connected_to":["%s"]}
      """;

  private static final String PURE =
      """
      {"id":"exp_00000000000%s","memory_type":"seed","layer":"fractal",
       "created_at":"2025-12-01T10:00:00+02:00","updated_at":"2025-12-02T10:00:00+02:00",
       "content":"Un nichoir pour les mésanges","summary":"nichoir","keywords":["nichoir"],
       "session_context":{"session_id":"s1"},"phi_metrics":{"access_count":2,
       "last_accessed":"2025-12-03T10:00:00Z"},"parent_id":"root_000000000001",
       "children_ids":["leaf_000000000003"],"related_ids":[],"tags":["oiseaux"],"archived":%s}
      """;

  @TempDir Path temporary;
  private Directory source;
  private Space space;

  @BeforeEach
  void open() {
    source = new Directory(temporary.resolve("memory_fractal"));
    space = new Space(temporary.resolve("store"));
  }

  @AfterEach
  void close() {
    space.close();
  }

  @Test
  void everySpellingOfAFolderIsRead() {
    String[] folders = {
      "roots", "branches", "branchs", "branche", "Leaves", "leafs", "LEAVE", "seeds"
    };
    for (int i = 0; i < folders.length; i++) {
      source.file(folders[i] + "/deeper/m" + i + ".json", "{\"content\":\"number " + i + "\"}");
    }

    ImportReport report = take();

    assertThat(report.format()).isEqualTo(TransferFormat.FRACTAL);
    assertThat(report.count(IMPORTED)).isEqualTo(8);
    assertThat(space.memories())
        .extracting(Memory::type)
        .containsExactlyInAnyOrder(
            MemoryType.ROOT,
            MemoryType.BRANCH,
            MemoryType.BRANCH,
            MemoryType.BRANCH,
            MemoryType.LEAF,
            MemoryType.LEAF,
            MemoryType.LEAF,
            MemoryType.SEED);
  }

  @Test
  void aFlatMemoryKeepsWhatItSays() {
    source
        .file("branchs/a.json", flat("branch_000000000001", "branch", "leaf_000000000003"))
        .file("leafs/b.json", flat("leaf_000000000003", "leaf", "root_00000000dead"));

    ImportReport report = take();

    Memory memory = space.memory("branch_000000000001");
    assertThat(memory.type()).isEqualTo(MemoryType.BRANCH);
    assertThat(memory.created()).isEqualTo(Instant.parse("2025-11-18T21:04:33.981556Z"));
    assertThat(memory.metadata().toString())
        .isEqualTo("{\"type\":\"note\",\"timestamp\":\"x\",\"n\":1.50}");
    assertThat(memory.usage().accessedCount()).isEqualTo(3);
    assertThat(memory.usage().lastAccessed()).contains(Instant.parse("2025-11-19T07:00:00Z"));
    assertThat(memory.trust()).isEqualTo(Trust.IMPORT);
    assertThat(memory.language()).isEqualTo("fr");
    assertThat(space.store().history(Space.NAME, memory.id(), Optional.empty(), 10).items())
        .singleElement()
        .satisfies(
            entry ->
                assertThat(entry.actor())
                    .contains("branchs/a.json", "2025-11-18T22:04:33.981556", "Europe/Paris"));
    assertThat(space.links()).containsExactly("branch_000000000001 related leaf_000000000003");
    assertThat(report.entries())
        .anyMatch(
            entry ->
                entry.kind() == Kind.LINK
                    && entry.said(Locale.ENGLISH).contains("root_00000000dead"));
  }

  @Test
  void pureMemoriesAreReadWrappedHalfWrappedAndBare() {
    source
        .file("roots/r.json", flat("root_000000000001", "root", ""))
        .file("leafs/l.json", flat("leaf_000000000003", "leaf", ""))
        .file(
            "seeds/1.json",
            "{\"memory_pure_v2\":{\"version\":\"2.0.0\",\"experience\":"
                + PURE.formatted(1, false)
                + "}}")
        .file("seeds/2.json", "{\"experience\":" + PURE.formatted(2, true) + "}")
        .file("seeds/3.json", PURE.formatted(3, false));

    take();

    Memory memory = space.memory("exp_000000000001");
    assertThat(memory.type()).isEqualTo(MemoryType.SEED);
    assertThat(memory.created()).isEqualTo(Instant.parse("2025-12-01T08:00:00Z"));
    assertThat(memory.updated()).isEqualTo(Instant.parse("2025-12-02T08:00:00Z"));
    assertThat(memory.tags()).containsExactly("oiseaux");
    assertThat(memory.source()).isEqualTo("s1");
    assertThat(memory.usage().accessedCount()).isEqualTo(2);
    assertThat(memory.metadata()).containsKeys("summary", "keywords", "phi_metrics");
    assertThat(memory.archived()).isEmpty();
    assertThat(space.memory("exp_000000000002").archived()).isPresent();
    assertThat(space.memory("exp_000000000003").content()).isEqualTo(memory.content());
    assertThat(space.links())
        .contains(
            "exp_000000000001 grows_from root_000000000001",
            "leaf_000000000003 grows_from exp_000000000001");
  }

  @Test
  void anEssayBecomesOneReadableMemory() {
    String essay =
        "{\"branch_identity\":{\"id\":\"branch_essay\",\"type\":\"branch\",\"created\":\"2025-08-12\"},"
            + "\"the_garden\":{\"essence\":\"patience\",\"seasons\":[\"spring\",{\"name\":\"autumn\"}]}}";
    source.file("leaves/conversations/daily/essay.json", essay);

    take();

    Memory memory = space.memory("branch_essay");
    assertThat(memory.type()).isEqualTo(MemoryType.BRANCH);
    assertThat(memory.created()).isEqualTo(Instant.parse("2025-08-11T22:00:00Z"));
    assertThat(memory.content())
        .contains("the garden:\n  essence: patience", "- spring", "name: autumn");
    assertThat(memory.metadata().get("original").toString()).isEqualTo(essay);
  }

  @Test
  void stateIsRememberedOrNamedInTheReport() {
    source
        .file(
            "co_evolution_history.json",
            "{\"updated\":\"2025-11-25T19:48:15\",\"history\":[{\"timestamp\":\"2025-11-01T00:00:00\",\"mutual_growth_score\":0.25,\"symbiotic_resonance\":0.5}]}")
        .file(
            "consciousness_state_v2.json",
            "{\"type\":\"consciousness_state\",\"updated\":\"2025-11-25T19:48:15+00:00\",\"phi\":{\"current_value\":1.25},\"consciousness\":{\"integration_depth\":0.75}}")
        .file("orchestrator_state.json", "{}")
        .file("update01_metadata.json", "{}")
        .file("consciousness_state_v2.backup_20251125_194815.json", "{}")
        .file("roots/half.json.tmp", "{")
        .file("roots/index.json", "{\"type\":\"roots\",\"memories\":[\"root_00000000dead\"]}")
        .file("seeds/index.json", "{\"memories\":{\"seed_00000000dead\":{\"keywords\":[]}}}")
        .file("readme.txt", "hello");

    ImportReport report = take();

    assertThat(space.memories())
        .extracting(Memory::content)
        .anyMatch(content -> content.contains("1 entries") && content.contains("0.25"))
        .anyMatch(content -> content.contains("self awareness: 0.75"));
    assertThat(report.count(Kind.FILE, IGNORED)).isEqualTo(7);
    assertThat(outcomes(report))
        .containsEntry("root_00000000dead", SKIPPED)
        .containsEntry("seed_00000000dead", SKIPPED);
  }

  @Test
  void defectsAreListedAndHideNothing() {
    source
        .file("roots/good.json", flat("root_000000000001", "root", ""))
        .file(
            "roots/object.json",
            "{\"id\":\"root_000000000002\",\"content\":{\"a\":[1]},\"created\":\"soon\"}")
        .file("leafs/cut.json", flat("leaf_1", "leaf", "").substring(0, 90))
        .file("leafs/latin.json", new byte[] {'{', (byte) 0xE9, '}'})
        .file("leafs/list.json", "[1,2]")
        .file("leafs/empty.json", "")
        .file("seeds/long.json", "{\"content\":\"" + "x".repeat(70_000) + "\"}")
        .file("seeds/deep.json", "[".repeat(200_000))
        .file("seeds/bom.json", "\uFEFF" + flat("seed_1", "seed", ""))
        .file("seeds/strange.json", flat("../seed", "seed", "").replace("potager", "verger"));

    ImportReport report = take();

    assertThat(space.memory("root_000000000002").content()).isEqualTo("{\"a\":[1]}");
    assertThat(space.memory("root_000000000002").created()).isEqualTo(Directory.MODIFIED);
    assertThat(space.memories()).hasSize(4);
    assertThat(report.entries())
        .filteredOn(entry -> entry.outcome() == SKIPPED)
        .extracting(Entry::where)
        .containsExactly(
            "leafs/cut.json",
            "leafs/empty.json",
            "leafs/latin.json",
            "leafs/list.json",
            "seeds/deep.json",
            "seeds/long.json");
    assertThat(report.entries())
        .anyMatch(entry -> entry.said(Locale.ENGLISH).contains("'../seed'"));
  }

  @Test
  void theNewestOfTwoWithOneIdIsTaken() {
    String old = flat("leaf_1", "leaf", "").replace("potager", "jardin");
    source
        .file("leafs/a.json", old.replace("2025-11-18", "2025-10-18"))
        .file("leaves/b.json", flat("leaf_1", "leaf", ""))
        .file("leaves/c.json", old.replace("2025-11-18", "2025-09-18"));

    ImportReport report = take();

    assertThat(space.memory("leaf_1").content()).contains("potager");
    assertThat(report.entries())
        .filteredOn(entry -> entry.outcome() == SKIPPED)
        .extracting(Entry::where)
        .containsExactly("leafs/a.json", "leaves/c.json");
  }

  @Test
  void archivesAreUnpackedAndChecked() {
    byte[] one = gzip(PURE.formatted(1, false));
    byte[] two = gzip(PURE.formatted(2, false));
    byte[] both = new byte[one.length + two.length];
    System.arraycopy(one, 0, both, 0, one.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    source
        .file("archive/archive_1.luna.archive", both)
        .file(
            "archive/archive_index.json",
            "{\"version\":\"2\",\"entries\":["
                + part("/old/place/archive_1.luna.archive", 0, one, sha256(one), false)
                + ","
                + part("archive_1.luna.archive", one.length, two, sha256(one), false)
                + ","
                + part("archive_1.luna.archive", 0, both, sha256(both), true)
                + ","
                + part("gone.luna.archive", 0, one, sha256(one), false)
                + "]}");

    ImportReport report = take();

    assertThat(space.memories()).extracting(Memory::id).containsExactly("exp_000000000001");
    assertThat(space.memory("exp_000000000001").archived())
        .contains(Instant.parse("2026-01-01T00:00:00Z"));
    assertThat(report.entries())
        .filteredOn(entry -> entry.outcome() == SKIPPED && entry.kind() == Kind.FILE)
        .extracting(entry -> entry.said(Locale.ENGLISH))
        .satisfiesExactlyInAnyOrder(
            reason -> assertThat(reason).contains("checksum"),
            reason -> assertThat(reason).contains("encrypted"),
            reason -> assertThat(reason).contains("gone.luna.archive"));
  }

  @Test
  void theSourceStaysAsItIsAndASecondImportChangesNothing() throws IOException {
    everySpellingOfAFolderIsRead();
    anEssayBecomesOneReadableMemory();
    stateIsRememberedOrNamedInTheReport();
    Files.createSymbolicLink(source.path().resolve("seeds/link.json"), temporary);
    Map<String, String> before = source.contents();
    take();
    String lines = space.lines(100);

    ImportReport again = take();

    assertThat(source.contents()).isEqualTo(before);
    assertThat(space.lines(100)).isEqualTo(lines);
    assertThat(again.count(IMPORTED)).isZero();
    assertThat(again.count(Kind.MEMORY, PRESENT)).isEqualTo(space.memories().size());
    assertThat(again.entries()).anyMatch(entry -> entry.said(Locale.ENGLISH).contains("Symbolic"));
  }

  @Test
  void whatIsExcludedIsNotSeen() {
    source.file("exchange/roots/a.json", flat("root_1", "root", ""));
    Set<Path> excluded = Set.of(source.path().resolve("exchange"));

    assertThat(Originals.areIn(source.path(), Set.of())).isTrue();
    assertThat(Originals.areIn(source.path(), excluded)).isFalse();
  }

  private ImportReport take() {
    return space.take(ImportSource.of(source.path()));
  }

  private static Map<String, Outcome> outcomes(ImportReport report) {
    return report.entries().stream()
        .filter(entry -> !entry.id().isEmpty())
        .collect(Collectors.toMap(Entry::id, Entry::outcome));
  }

  private static String flat(String id, String type, String linked) {
    return FLAT.formatted(id, type, linked);
  }

  private static String part(String file, int offset, byte[] bytes, String sum, boolean encrypted) {
    return "{\"archive_file\":\"%s\",\"offset\":%d,\"size\":%d,\"created_at\":\"2026-01-01T00:00:00Z\",\"checksum\":\"%s\",\"encrypted\":%s,\"compressed\":true}"
        .formatted(file, offset, bytes.length, sum, encrypted);
  }

  private static byte[] gzip(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
