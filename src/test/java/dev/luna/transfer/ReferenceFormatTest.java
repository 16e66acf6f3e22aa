package dev.luna.transfer;

import static dev.luna.transfer.ImportReport.Outcome.IMPORTED;
import static dev.luna.transfer.ImportReport.Outcome.PRESENT;
import static dev.luna.transfer.ImportReport.Outcome.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.transfer.ImportReport.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferenceFormatTest {

  private static final String GRAPH =
      """
      {"type":"entity","name":"Ada Lovelace","entityType":"person","observations":["likes Brie","wrote notes"]}
      {"type":"entity","name":"Café","entityType":"place","observations":[]}
      {"type":"relation","from":"Ada Lovelace","to":"Café","relationType":"goes to"}
      """;

  @TempDir Path directory;
  private Space space;

  @BeforeEach
  void open() {
    space = new Space(directory.resolve("store"));
  }

  @AfterEach
  void close() {
    space.close();
  }

  @Test
  void entitiesAndObservationsAreMemories() {
    ImportReport report = space.take(GRAPH);

    assertThat(report.format()).isEqualTo(TransferFormat.REFERENCE);
    assertThat(report.count(Kind.MEMORY, IMPORTED)).isEqualTo(4);
    assertThat(report.count(Kind.LINK, IMPORTED)).isEqualTo(3);
    assertThat(space.memories())
        .extracting(Memory::content)
        .containsExactlyInAnyOrder(
            "Ada Lovelace (person)",
            "Ada Lovelace: likes Brie",
            "Ada Lovelace: wrote notes",
            "Café (place)");
    assertThat(space.links())
        .contains(
            ReferenceParser.idOf("Ada Lovelace") + " goes to " + ReferenceParser.idOf("Café"));
    assertThat(space.memory(ReferenceParser.idOf("Café")).type()).isEqualTo(MemoryType.ROOT);
  }

  @Test
  void theGraphComesOutAsItWentIn() throws IOException {
    space.take(GRAPH);
    Path file = directory.resolve("memory.jsonl");

    ExportReport report = space.give(TransferFormat.REFERENCE, file);

    assertThat(file).hasContent(GRAPH);
    assertThat(report.memories()).isEqualTo(4);
    assertThat(space.take(ImportSource.of(file)).count(IMPORTED)).isZero();
    assertThat(Files.list(directory)).noneMatch(path -> path.toString().endsWith(".part"));
  }

  @Test
  void theWholeFileFormIsTheSame() {
    String whole =
        """
        {
          "entities": [
            {"name":"Ada Lovelace","entityType":"person","observations":["likes Brie","wrote notes"]},
            {"name":"Café","entityType":"place","observations":[]}, 7
          ],
          "relations": [{"from":"Ada Lovelace","to":"Café","relationType":"goes to"}]
        }
        """;
    space.take(GRAPH);

    ImportReport report = space.take(whole);

    assertThat(report.count(Kind.MEMORY, PRESENT)).isEqualTo(4);
    assertThat(report.count(Kind.LINK, PRESENT)).isEqualTo(3);
    assertThat(report.count(SKIPPED)).isEqualTo(1);
  }

  @Test
  void aDamagedFileGivesWhatItCan() {
    String damaged =
        "{\"type\":\"relation\",\"from\":\"Ada Lovelace\",\"to\":\"nobody\",\"relationType\":\"knows\"}\n"
            + GRAPH
            + "{\"type\":\"entity\",\"name\":\"cut\n"
            + "{\"type\":\"entity\",\"name\":\"a\",\"entityType\":\"b\"}{\"type\":\"entity\"}\n"
            + "{\"type\":\"relation\",\"from\":\"Café\",\"to\":\"Café\",\"relationType\":\"is\"}\n";

    ImportReport report = space.take(damaged);

    assertThat(report.count(Kind.MEMORY, IMPORTED)).isEqualTo(4);
    assertThat(report.count(Kind.FILE, SKIPPED)).isEqualTo(2);
    assertThat(report.count(Kind.LINK, SKIPPED)).isEqualTo(2);
  }

  @Test
  void otherMemoriesLeaveAsEntities() throws IOException {
    space.take("---\nid: leaf_1\ntype: leaf\n---\n# Tea\nis hot");
    space.take("---\nid: leaf_2\ntype: leaf\n---\n# Milk\n[[leaf_1]]");
    Path file = directory.resolve("memory.jsonl");

    space.give(TransferFormat.REFERENCE, file);

    assertThat(Files.readAllLines(file))
        .containsAll(
            List.of(
                "{\"type\":\"entity\",\"name\":\"leaf_1\",\"entityType\":\"leaf\",\"observations\":[\"# Tea\\nis hot\"]}",
                "{\"type\":\"relation\",\"from\":\"leaf_2\",\"to\":\"leaf_1\",\"relationType\":\"related\"}"));
  }
}
