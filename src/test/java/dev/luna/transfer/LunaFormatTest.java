package dev.luna.transfer;

import static dev.luna.transfer.ImportReport.Outcome.CONFLICTING;
import static dev.luna.transfer.ImportReport.Outcome.IMPORTED;
import static dev.luna.transfer.ImportReport.Outcome.PRESENT;
import static dev.luna.transfer.ImportReport.Outcome.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.luna.memory.Baseline;
import dev.luna.memory.Corrections;
import dev.luna.memory.Counter;
import dev.luna.memory.Edit;
import dev.luna.memory.InvalidCursorException;
import dev.luna.memory.Link;
import dev.luna.memory.MemoryRules;
import dev.luna.memory.PhiPoint;
import dev.luna.transfer.ImportReport.Entry;
import dev.luna.transfer.ImportReport.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LunaFormatTest {

  private static final String NOTE =
      """
      ---
      id: root_0123456789ab
      type: root
      tags: [thé, "du matin"]
      created: 2024-02-03T04:05:06.789012Z
      metadata: {"a": 1.10, "deep": {"list": [true, null, "x\\u2028y"]}}
      ---
      # Ophélie
      aime le thé
      """;

  @TempDir Path directory;
  private Space home;
  private Space elsewhere;

  @BeforeEach
  void open() {
    home = new Space(directory.resolve("home"));
    elsewhere = new Space(directory.resolve("elsewhere"));
  }

  @AfterEach
  void close() {
    home.close();
    elsewhere.close();
  }

  @Test
  void everythingSurvivesTheJourney() {
    fill();

    String lines = home.lines(1000);
    ImportReport report = elsewhere.take(lines);

    assertThat(report.format()).isEqualTo(TransferFormat.LUNA);
    assertThat(report.count(IMPORTED)).isEqualTo(lines.lines().count() - 1);
    assertThat(elsewhere.lines(1000)).isEqualTo(lines);
    assertThat(elsewhere.store().snapshot(Space.NAME).phiHistory())
        .extracting(PhiPoint::phi)
        .containsExactly(1.125, 1.25);
    assertThat(lines)
        .contains(
            "\"kind\":\"baseline\"",
            "\"kind\":\"held\"",
            "\"forgotten\":",
            "\"removed\":",
            "\"kind\":\"phi\"",
            "\"recalls\"",
            "before");
  }

  @Test
  void pagesOfAnySizeMakeTheSameExport() throws IOException {
    fill();
    Path file = directory.resolve("all.jsonl");

    ExportReport report = home.give(TransferFormat.LUNA, file);

    assertThat(home.lines(1)).isEqualTo(home.lines(1000)).isEqualTo(Files.readString(file));
    assertThat(report.memories()).isEqualTo(3);
    assertThat(report.links()).isEqualTo(2);
  }

  @Test
  void theSameImportAgainChangesNothing() {
    fill();
    elsewhere.take(home.lines(100));
    String before = elsewhere.lines(100);

    ImportReport again = elsewhere.take(home.lines(100));

    assertThat(again.entries()).allMatch(entry -> entry.outcome() == PRESENT);
    assertThat(elsewhere.lines(100)).isEqualTo(before);
  }

  @Test
  void anExportWithoutBaselinesAndConditionsIsComplete() {
    fill();
    String old =
        home.lines(100)
            .lines()
            .filter(line -> !line.contains("\"baseline\"") && !line.contains("\"held\""))
            .collect(Collectors.joining("\n"));

    ImportReport report = elsewhere.take(old);

    assertThat(report.entries()).allMatch(entry -> entry.outcome() == IMPORTED);
    assertThat(elsewhere.store().snapshot(Space.NAME).held()).isEmpty();
  }

  @Test
  void baselinesOfAnotherPastAreNotOverwritten() {
    fill();
    Baseline own = Baseline.of(0.5, Space.NOW.minusSeconds(1));
    elsewhere.write(
        unit -> {
          unit.keepBaseline("inquiry", own);
          unit.keepHeld(Map.of("distance", Space.NOW));
          return true;
        });

    ImportReport report = elsewhere.take(home.lines(100));

    assertThat(report.entries())
        .filteredOn(entry -> entry.outcome() == CONFLICTING)
        .extracting(Entry::id)
        .containsExactly("inquiry");
    assertThat(elsewhere.store().snapshot(Space.NAME).baselines()).containsValue(own);
    assertThat(elsewhere.store().snapshot(Space.NAME).held())
        .containsValue(Space.NOW.minusSeconds(9));
  }

  @Test
  void baselinesThatWentOnAreNoConflict() {
    fill();
    String lines = home.lines(100);
    elsewhere.take(lines);
    elsewhere.write(
        unit -> {
          Baseline before = unit.baseline("inquiry").orElseThrow();
          unit.keepBaseline("inquiry", before.then(0.9, Space.NOW));
          unit.hold("distance", Space.NOW.minusSeconds(20));
          return true;
        });

    assertThat(elsewhere.take(lines).entries()).allMatch(entry -> entry.outcome() == PRESENT);
    assertThat(elsewhere.store().snapshot(Space.NAME).held())
        .containsValue(Space.NOW.minusSeconds(20));
  }

  @Test
  void aDryRunSaysTheSameAndWritesNothing() {
    fill();
    ImportSource source = new ImportSource.Text("text", home.lines(100));

    ImportReport trial = elsewhere.tryOut(source);

    assertThat(elsewhere.memories()).isEmpty();
    assertThat(elsewhere.store().spaces()).isEmpty();
    assertThat(elsewhere.take(source).entries()).isEqualTo(trial.entries());
  }

  @Test
  void whatIsThereIsNeverOverwritten() {
    fill();
    String lines = home.lines(100);
    elsewhere.take(lines.replace("aime le thé", "aime le café"));
    String before = elsewhere.lines(100);

    ImportReport report = elsewhere.take(lines);

    assertThat(report.entries())
        .filteredOn(entry -> entry.outcome() == CONFLICTING)
        .extracting(Entry::id)
        .containsExactly("root_0123456789ab");
    assertThat(elsewhere.lines(100)).isEqualTo(before);
  }

  @Test
  void whatWasChangedHereSinceIsNoConflict() {
    fill();
    String lines = home.lines(100);
    elsewhere.take(lines);
    corrections(elsewhere)
        .update(Space.NAME, "root_0123456789ab", Edit.ofContent("new"), OptionalLong.empty(), "me");
    corrections(elsewhere).forget(Space.NAME, "leaf_0123456789ab", "", "me");
    elsewhere.write(unit -> unit.unlink("seed_0123456789ab", "root_0123456789ab", "related"));

    ImportReport report = elsewhere.take(lines);

    assertThat(report.entries()).allMatch(entry -> entry.outcome() == PRESENT);
    assertThat(elsewhere.memory("root_0123456789ab").content()).isEqualTo("new");
    assertThat(elsewhere.memory("leaf_0123456789ab").forgotten()).isPresent();
  }

  @Test
  void damagedLinesDoNotHideTheOthers() {
    fill();
    String lines = home.lines(100);
    String memory =
        lines.lines().filter(line -> line.contains("leaf_0123456789ab")).findFirst().get();
    String damaged =
        lines
            + memory.substring(0, 80)
            + "\n[1]\n{\"kind\":\"memory\"}\n{\"kind\":\"dream\"}\n"
            + "{\"kind\":\"counter\",\"name\":\"recalls\",\"value\":-1}\n"
            + memory
                .replace("leaf_0123456789ab", "leaf_1")
                .replace("\"import\",\"created\":\"2024", "\"import\",\"created\":\"+99999")
            + "\n"
            + memory.replace("leaf_0123456789ab", "a/b")
            + "\n"
            + memory
                .replace("leaf_0123456789ab", "leaf_2")
                .replaceFirst(
                    "\"content\":\"[^\"]*\"", "\"content\":\"" + "x".repeat(70_000) + "\"");

    ImportReport report = elsewhere.take(damaged);

    assertThat(elsewhere.lines(100)).isEqualTo(lines);
    assertThat(report.entries())
        .filteredOn(entry -> entry.outcome() == SKIPPED)
        .extracting(Entry::where)
        .containsExactlyElementsOf(numbered(lines.lines().count(), 8));
    assertThat(report.entries())
        .extracting(entry -> entry.said(Locale.ENGLISH))
        .anyMatch(reason -> reason.contains("at most 65536"))
        .anyMatch(reason -> reason.contains("'kind' must be") || reason.contains("'dream'"));
  }

  @Test
  void aLinkWithoutItsEndIsListed() {
    ImportReport report =
        elsewhere.take(
            """
            {"format":"luna-memories","version":1}
            {"kind":"link","from":"a","to":"b","relation":"related","score":1,"reason":"","created":"2025-01-01T00:00:00Z"}
            """);

    assertThat(report.count(Kind.LINK, SKIPPED)).isEqualTo(1);
  }

  @Test
  void aNewerFormatIsRefused() {
    assertThatThrownBy(() -> elsewhere.take("{\"format\":\"luna-memories\",\"version\":2}\n"))
        .isInstanceOf(TransferException.class)
        .hasMessageContaining("version 2");
  }

  @Test
  void aTransferThatIsStoppedGoesOnNextTime() {
    StringBuilder lines = new StringBuilder();
    fill();
    String memory =
        home.lines(100)
            .lines()
            .filter(line -> line.contains("leaf_0123456789ab"))
            .findFirst()
            .get();
    for (int i = 0; i < 450; i++) {
      lines.append(memory.replace("leaf_0123456789ab", "leaf_" + i)).append('\n');
    }
    ImportSource source = new ImportSource.Text("text", lines.toString());
    List<Long> reports = new ArrayList<>();

    assertThatThrownBy(
            () ->
                elsewhere.take(
                    source,
                    Optional.empty(),
                    false,
                    (done, total) -> {
                      reports.add(done);
                      if (reports.size() == 2) {
                        throw new CancellationException();
                      }
                    }))
        .isInstanceOf(CancellationException.class);

    assertThat(elsewhere.memories()).hasSize(200);
    ImportReport rest = elsewhere.take(source);
    assertThat(rest.count(PRESENT)).isEqualTo(200);
    assertThat(rest.count(IMPORTED)).isEqualTo(250);
  }

  @Test
  void nothingIsOverwrittenByAnExport() throws IOException {
    Path file = Files.writeString(directory.resolve("mine"), "mine");

    assertThatThrownBy(() -> home.give(TransferFormat.LUNA, file))
        .isInstanceOf(TransferException.class)
        .hasMessageContaining("there already");
    assertThat(file).hasContent("mine");
    assertThatThrownBy(() -> home.give(TransferFormat.FRACTAL, directory.resolve("f")))
        .hasMessageContaining("not written");
  }

  @Test
  void aCursorOfAnotherListIsRefused() {
    assertThatThrownBy(() -> new Exporter(home.store()).page(Space.NAME, Optional.of("x"), 10))
        .isInstanceOf(InvalidCursorException.class)
        .hasMessageContaining("'x'");
    assertThatThrownBy(
            () -> new Exporter(home.store()).page(Space.NAME, Optional.of("LINKS:x"), 10))
        .isInstanceOf(InvalidCursorException.class);
  }

  private void fill() {
    assertThat(home.take(NOTE).entries())
        .extracting(Entry::outcome, Entry::reason)
        .containsExactly(tuple(IMPORTED, Optional.empty()));
    home.take(NOTE.replace("root", "leaf").replace("aime le thé", "boit du thé\n\n\n fin"));
    home.take(NOTE.replace("root", "seed").replace("aime le thé", "oublie"));
    Corrections corrections = corrections(home);
    String leaf = "leaf_0123456789ab";
    corrections.update(
        Space.NAME, leaf, Edit.ofContent("boit du café"), OptionalLong.empty(), "me");
    corrections.forget(Space.NAME, "seed_0123456789ab", "it is over", "me");
    home.write(
        unit -> {
          unit.link(link("root_0123456789ab", leaf, "supports"));
          unit.link(link("seed_0123456789ab", "root_0123456789ab", "related"));
          unit.unlink("root_0123456789ab", leaf, "supports");
          unit.access(List.of(leaf), Space.NOW);
          unit.count(Counter.RECALLS, 7);
          unit.keepBaseline("inquiry", Baseline.of(1.0 / 3, Space.NOW).then(0.1, Space.NOW));
          unit.keepHeld(Map.of("distance", Space.NOW.minusSeconds(9)));
          unit.recordPhi(new PhiPoint(Space.NOW, 1.25, "dormant", "test"));
          unit.recordPhi(new PhiPoint(Space.NOW.minusSeconds(1), 1.125, "dormant", "test"));
          return true;
        });
  }

  private static Corrections corrections(Space space) {
    return new Corrections(space.store(), MemoryRules.defaults(), Clock.systemUTC());
  }

  private static Link link(String from, String to, String kind) {
    return new Link(from, to, kind, 0.123456789, "because \"so\"", Space.NOW);
  }

  private static List<String> numbered(long after, int count) {
    List<String> names = new ArrayList<>();
    for (long i = after + 1; i <= after + count; i++) {
      names.add("text:" + i);
    }
    return names;
  }
}
