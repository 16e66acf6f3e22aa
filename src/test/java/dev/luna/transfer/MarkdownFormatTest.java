package dev.luna.transfer;

import static dev.luna.transfer.ImportReport.Outcome.IMPORTED;
import static dev.luna.transfer.ImportReport.Outcome.PRESENT;
import static dev.luna.transfer.ImportReport.Outcome.SKIPPED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.memory.Link;
import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.transfer.ImportReport.Entry;
import dev.luna.transfer.ImportReport.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownFormatTest {

  @TempDir Path temporary;
  private Directory notes;
  private Space space;

  @BeforeEach
  void open() {
    notes = new Directory(temporary.resolve("notes"));
    space = new Space(temporary.resolve("store"));
  }

  @AfterEach
  void close() {
    space.close();
  }

  @Test
  void notesOfOthersAreRead() {
    notes
        .file("Recettes/Tarte aux pommes.md", "Six pommes, voir [[Pâte brisée|la pâte]].\n")
        .file(
            "Recettes/Pâte brisée.md",
            "---\r\ntags: \"cuisine, #base\"\r\ndate: 2024-05-06\r\nstars: 4.50\r\n---\r\n# Pâte\r\nfarine [[Nulle part]]")
        .file("seeds/idea.md", "---\ntitle: Une idée\ntype: meeting\naliases: [Projet]\n---\n")
        .file("plain.md", "## Rien\n![[projet#But]]")
        .file("broken.md", "---\na: [1\n---\ntext")
        .file(".trash/old.md", "thrown away")
        .file("picture.png", "x");

    ImportReport report = take();

    assertThat(report.format()).isEqualTo(TransferFormat.MARKDOWN);
    assertThat(report.count(Kind.MEMORY, IMPORTED)).isEqualTo(4);
    assertThat(bySource("Recettes/Tarte aux pommes.md").content())
        .isEqualTo("# Tarte aux pommes\n\nSix pommes, voir [[Pâte brisée|la pâte]].");
    Memory pastry = bySource("Recettes/Pâte brisée.md");
    assertThat(pastry.tags()).containsExactly("cuisine", "base");
    assertThat(pastry.created()).isEqualTo(Instant.parse("2024-05-05T22:00:00Z"));
    assertThat(pastry.metadata().toString()).isEqualTo("{\"date\":\"2024-05-06\",\"stars\":4.50}");
    Memory idea = bySource("seeds/idea.md");
    assertThat(idea.content()).isEqualTo("# Une idée");
    assertThat(idea.type()).isEqualTo(MemoryType.SEED);
    assertThat(idea.metadata().getString("type")).isEqualTo("meeting");
    assertThat(idea.created()).isEqualTo(Directory.MODIFIED);
    assertThat(space.links())
        .containsExactlyInAnyOrder(
            bySource("Recettes/Tarte aux pommes.md").id() + " related " + pastry.id(),
            bySource("plain.md").id() + " related " + idea.id());
    assertThat(report.entries())
        .filteredOn(entry -> entry.outcome() == SKIPPED)
        .extracting(Entry::where)
        .containsExactly("broken.md", "Recettes/Pâte brisée.md");
  }

  @Test
  void theSameNotesAgainChangeNothing() {
    notes.file("a.md", "one [[b]]").file("b.md", "two").file("copy/b.md", "# b\n\ntwo");
    ImportReport trial = space.tryOut(ImportSource.of(notes.path()));
    ImportReport first = take();
    String lines = space.lines(100);

    ImportReport again = take();

    assertThat(trial.entries()).isEqualTo(first.entries());
    assertThat(first.count(Kind.MEMORY, IMPORTED)).isEqualTo(2);
    assertThat(first.count(Kind.MEMORY, PRESENT)).isEqualTo(1);
    assertThat(again.count(IMPORTED)).isZero();
    assertThat(space.lines(100)).isEqualTo(lines);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "\n leading and trailing \n\n",
        "---\nid: not front matter\n---\n",
        "# heading\r\nwindows\r\n",
        "[[leaf_2]] and [[nowhere]]",
        "tab\tnel\u0085sep\u2028bom\uFEFFend 😀"
      })
  void whatLunaWritesComesBack(String content) throws IOException {
    store("leaf_1", content);
    store("leaf_2", "the other");
    space.write(
        unit -> {
          unit.link(new Link("leaf_1", "leaf_2", "supports", 0.25, "say \"so\": #1", Space.NOW));
          return true;
        });
    Path folder = temporary.resolve("export");

    ExportReport report = space.give(TransferFormat.MARKDOWN, folder);

    assertThat(report.memories()).isEqualTo(2);
    assertThat(folder.resolve("leaves/leaf_1.md")).exists();
    try (Space other = new Space(temporary.resolve("other"))) {
      assertThat(other.take(ImportSource.of(folder)).count(IMPORTED)).isEqualTo(3);
      Memory before = space.memory("leaf_1");
      Memory after = other.memory("leaf_1");
      assertThat(after.content()).isEqualTo(content);
      assertThat(after.tags()).isEqualTo(before.tags());
      assertThat(after.metadata()).isEqualTo(before.metadata());
      assertThat(after.created()).isEqualTo(before.created());
      assertThat(after.updated()).isEqualTo(before.updated());
      assertThat(after.usage()).isEqualTo(before.usage());
      assertThat(after.source()).isEqualTo(before.source());
      assertThat(other.store().links(Space.NAME, List.of("leaf_1")))
          .isEqualTo(space.store().links(Space.NAME, List.of("leaf_1")));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("roots", "branches", "leaves", "seeds");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: &x [1]\nb: *x", "a: [", "- 1", "? [a]\n: 1"})
  void frontMatterThatIsNoneIsRefused(String yaml) {
    ImportReport report = space.take("---\n" + yaml + "\n---\ntext");

    assertThat(report.count(SKIPPED)).isEqualTo(1);
    assertThat(report.entries().get(0).said(Locale.ENGLISH)).startsWith("The front matter");
  }

  @Test
  void frontMatterMayNotBeBottomless() {
    assertThat(space.take("---\na: " + "[".repeat(100_000) + "\n---\nx").entries())
        .singleElement()
        .satisfies(entry -> assertThat(entry.outcome()).isEqualTo(SKIPPED));
  }

  private ImportReport take() {
    return space.take(ImportSource.of(notes.path()));
  }

  private Memory bySource(String source) {
    return space.memories().stream()
        .filter(memory -> memory.source().equals(source))
        .findFirst()
        .orElseThrow();
  }

  private void store(String id, String content) {
    Origin origin = new Origin(Space.NAME, "me", Space.NOW, Space.ZONE, text -> "fr");
    Foreign foreign =
        Foreign.of(id, MemoryType.LEAF, content, "a: b", Space.NOW.minusSeconds(9))
            .with(
                List.of("a, b", "#c", "yes", "nel\u0085line\u2028end"),
                JsonText.parseObject("{\"n\":1.10,\"ключ\":[\"\\u007f\",null,{\"a b\":true}]}"));
    Arrival.OfMemory arrival = origin.arrival(foreign, "here", Optional.empty());
    space.write(
        unit -> {
          unit.insert(arrival.memory(), arrival.history());
          unit.access(List.of(id), Space.NOW);
          return true;
        });
  }
}
