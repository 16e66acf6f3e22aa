package dev.luna.memory.lucene;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.luna.memory.IndexUnavailableException;
import dev.luna.memory.MemoryFilter;
import dev.luna.memory.MemoryStore.Erased;
import dev.luna.memory.MemoryStore.FeedEntry;
import dev.luna.memory.WordSearch.WordHit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.NIOFSDirectory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of the index after a crash, damage or a change of its analysis. */
class IndexDurabilityTest {

  private static final IndexSettings EACH_CHANGE = new IndexSettings(1, Duration.ofDays(1), 64);
  private static final IndexSettings EVERY_SECOND_CHANGE =
      new IndexSettings(2, Duration.ofDays(1), 64);

  private static final String STORE = "store";

  @TempDir Path parent;
  private Path directory;

  @BeforeEach
  void place() {
    directory = parent.resolve("index");
  }

  @Test
  void reopensAtTheLastChangeAfterClosing() throws IOException {
    try (LuceneMemoryIndex index = new LuceneMemoryIndex(directory, STORE, EVERY_SECOND_CHANGE)) {
      index.apply(List.of(apples(5)));
    }
    try (LuceneMemoryIndex index = new LuceneMemoryIndex(directory, STORE)) {
      assertThat(index.indexedUpTo()).isEqualTo(5);
      assertThat(found(index)).containsExactly("leaf_5");
    }
  }

  @Test
  void holdsNothingOfWhatWasErased() throws IOException {
    Path damaged = Files.createDirectories(parent.resolve("index.damaged"));
    Files.writeString(damaged.resolve("_0.cfs"), "xylographer");
    try (LuceneMemoryIndex index = new LuceneMemoryIndex(directory, STORE, EACH_CHANGE)) {
      List<FeedEntry> many = new ArrayList<>();
      for (int i = 1; i <= 200; i++) {
        many.add(SampleMemory.of("leaf_" + i, "apples and pears").at(i));
      }
      many.add(SampleMemory.of("leaf_x", "xylographer").at(201));
      index.apply(many);
      index.apply(List.of(SampleMemory.of("leaf_y", "apples").at(202)));
      assertThat(filesWith("xylographer")).isNotEmpty();

      index.apply(List.of(new Erased(203, "default", "leaf_x")));

      assertThat(filesWith("xylographer")).isEmpty();
      assertThat(index.indexedUpTo()).isEqualTo(203);
    }
    try (LuceneMemoryIndex index = new LuceneMemoryIndex(directory, STORE)) {
      assertThat(index.indexedUpTo()).isEqualTo(203);
    }
  }

  private List<Path> filesWith(String text) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(parent)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, ISO_8859_1).contains(text)) {
          found.add(file);
        }
      }
    }
    return found;
  }

  @Test
  void reopensAtTheLastCommitAfterACrash() throws IOException {
    Path crashed = parent.resolve("crashed");
    try (LuceneMemoryIndex index = new LuceneMemoryIndex(directory, STORE, EVERY_SECOND_CHANGE)) {
      index.apply(List.of(apples(1)));
      index.apply(List.of(apples(2)));
      index.apply(List.of(apples(3)));
      copy(directory, crashed);
    }
    try (LuceneMemoryIndex index = new LuceneMemoryIndex(crashed, STORE)) {
      assertThat(index.indexedUpTo()).isEqualTo(2);
      assertThat(found(index)).containsExactlyInAnyOrder("leaf_1", "leaf_2");
      index.apply(List.of(apples(2), apples(3)));
      assertThat(found(index)).containsExactlyInAnyOrder("leaf_1", "leaf_2", "leaf_3");
    }
  }

  @Test
  void emptiesAnIndexOfAnotherAnalysis() throws IOException {
    try (LuceneMemoryIndex index = new LuceneMemoryIndex(directory, STORE)) {
      index.apply(List.of(apples(1)));
    }
    try (NIOFSDirectory files = new NIOFSDirectory(directory);
        IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
      writer.setLiveCommitData(Map.of("change", "1", "format", "older").entrySet());
    }
    emptyAndUsable();
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_", ".cfs", ".cfe", ".si"})
  void replacesAnIndexWithATruncatedFile(String file) throws IOException {
    commitApples();
    for (Path each : files(file)) {
      Files.write(each, new byte[0]);
    }
    emptyAndUsable();
  }

  @ParameterizedTest
  @ValueSource(strings = {"segments_", ".cfs", ".cfe", ".si"})
  void replacesAnIndexWithGarbageInTheMiddleOfAFile(String file) throws IOException {
    commitApples();
    for (Path each : files(file)) {
      byte[] bytes = Files.readAllBytes(each);
      bytes[bytes.length / 2] ^= 0x55;
      Files.write(each, bytes);
    }
    emptyAndUsable();
  }

  @Test
  void isWholeOrEmptyWhereverAByteIsWrong() throws IOException {
    commitApples();
    Path file = files(".cfs").get(0);
    byte[] bytes = Files.readAllBytes(file);
    int emptied = 0;
    for (int at = 0; at < bytes.length; at += 97) {
      Path copy = parent.resolve("copy" + at);
      copy(directory, copy);
      byte[] wrong = bytes.clone();
      wrong[at] ^= 0x55;
      Files.write(copy.resolve(file.getFileName()), wrong);
      try (LuceneMemoryIndex index = new LuceneMemoryIndex(copy, STORE)) {
        boolean empty = index.indexedUpTo() == 0;
        emptied += empty ? 1 : 0;
        assertThat(found(index)).isEqualTo(empty ? List.of() : List.of("leaf_1"));
        assertThat(empty || isPadding(bytes, at)).as("byte %d", at).isTrue();
      }
    }
    assertThat(emptied).isGreaterThan(5);
  }

  @Test
  void replacesAnIndexThatIsAllGarbage() throws IOException {
    commitApples();
    Random random = new Random(42);
    for (Path each : files("")) {
      byte[] garbage = new byte[4_096];
      random.nextBytes(garbage);
      Files.write(each, garbage);
    }
    emptyAndUsable();
  }

  @Test
  void replacesAnIndexThatMissesAFile() throws IOException {
    commitApples();
    for (Path each : files(".cfs")) {
      Files.delete(each);
    }
    emptyAndUsable();
  }

  @Test
  void replacesAFileInItsPlaceAndAnEarlierDamagedIndex() throws IOException {
    Files.writeString(directory, "not a directory");
    emptyAndUsable();
    for (Path each : files("segments_")) {
      Files.writeString(each, "garbage");
    }
    emptyAndUsable();
  }

  @Test
  void opensAnIndexWhoseLockFileADeadProcessLeft() throws IOException {
    commitApples();
    Files.writeString(directory.resolve("write.lock"), "");
    try (LuceneMemoryIndex index = new LuceneMemoryIndex(directory, STORE)) {
      assertThat(index.indexedUpTo()).isEqualTo(1);
    }
  }

  @Test
  void worksInMemoryWhereNothingCanBeWritten() throws IOException {
    Files.writeString(parent.resolve("file"), "");
    directory = parent.resolve("file").resolve("index");
    emptyAndUsable();
  }

  @Test
  void opensAgainWhenWritingFails() throws IOException {
    try (LuceneMemoryIndex index = new LuceneMemoryIndex(directory, STORE, EACH_CHANGE)) {
      index.apply(List.of(apples(1)));
      Files.move(directory, parent.resolve("gone"));
      List<FeedEntry> next = List.of(apples(2));

      assertThatThrownBy(() -> index.apply(next))
          .isInstanceOf(IndexUnavailableException.class)
          .hasMessageContaining("opened again at change 0");

      index.apply(List.of(apples(1), apples(2)));
      assertThat(found(index)).containsExactlyInAnyOrder("leaf_1", "leaf_2");
    }
  }

  private void commitApples() throws IOException {
    try (LuceneMemoryIndex index = new LuceneMemoryIndex(directory, STORE)) {
      index.apply(List.of(apples(1)));
    }
  }

  /** The parts of a compound file begin at multiples of eight; what fills the gaps is zero. */
  private static boolean isPadding(byte[] bytes, int at) {
    return bytes[at] == 0;
  }

  private void emptyAndUsable() throws IOException {
    try (LuceneMemoryIndex index = new LuceneMemoryIndex(directory, STORE)) {
      assertThat(index.indexedUpTo()).isZero();
      assertThat(found(index)).isEmpty();
      index.apply(List.of(apples(1)));
      assertThat(found(index)).containsExactly("leaf_1");
    }
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<Path> found = files.filter(file -> file.toString().contains(name)).toList();
      assertThat(found).isNotEmpty();
      return found;
    }
  }

  private static FeedEntry apples(long number) {
    return SampleMemory.of("leaf_" + number, "apples").at(number);
  }

  private static List<String> found(LuceneMemoryIndex index) {
    return index.search("default", "apples").best(MemoryFilter.all(), 10).stream()
        .map(WordHit::id)
        .toList();
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectory(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
