package dev.luna.text;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the code says, it can say in both languages. */
class MessagesTest {

  private static final Path CODE = Path.of("src/main/java/dev/luna");
  private static final Path TEXTS = Path.of("src/main/resources");
  private static final Pattern PLACE = Pattern.compile("%\\d+\\$[^a-zA-Z%]*[a-zA-Z]");

  static List<Path> bundles() throws IOException {
    try (Stream<Path> files = Files.walk(TEXTS)) {
      return files
          .filter(
              file -> file.getFileName().toString().matches("messages.properties|.+_en.properties"))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("bundles")
  void frenchSaysAllThatEnglishSays(Path english) throws IOException {
    Properties spoken = load(english);
    Properties french =
        load(Path.of(english.toString().replaceFirst("(_en)?.properties", "_fr.properties")));

    assertThat(french.stringPropertyNames()).isEqualTo(spoken.stringPropertyNames());
    for (String key : spoken.stringPropertyNames()) {
      assertThat(french.getProperty(key)).as(key).isNotBlank();
      assertThat(places(french.getProperty(key)))
          .as(key)
          .isEqualTo(places(spoken.getProperty(key)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "memory,      (?:InvalidMemory|StoreUnavailable|IndexUnavailable|StoreOpen|Backup|InvalidCursor)Exception",
    "transfer,    (?:Transfer|Unreadable)Exception|Ruling\\.\\w+|Arrival\\.(?:ignored|unreadable|skipped)",
    "mcp/feature, InvalidArgumentException|require",
    "mcp/call,    refused",
    "tools,       refusal|say",
    "cli,         UsageException|say|note|print",
    "config,      super"
  })
  void everyKeyInTheCodeHasAText(String folder, String calls) throws IOException {
    Properties texts = load(TEXTS.resolve("dev/luna/" + folder + "/messages.properties"));
    Pattern named =
        Pattern.compile(
            "\\b(?:" + calls + ")\\((?:[^;\"]*?,\\s*)?\"([a-z0-9_]+(?:\\.[a-z0-9_]+)+)\"");

    List<String> keys =
        sources(folder).stream()
            .flatMap(source -> named.matcher(source).results())
            .map(match -> match.group(1))
            .toList();

    assertThat(keys).isNotEmpty().allMatch(texts::containsKey);
  }

  @Test
  void aPlaceIsToldByItsNumberAndItsKind() {
    assertThat(places("%2$s, %1$,d and %2$s, 100 %%")).containsExactly("%1$,d", "%2$s");
  }

  private static TreeSet<String> places(String message) {
    return PLACE
        .matcher(message)
        .results()
        .map(MatchResult::group)
        .collect(toCollection(TreeSet::new));
  }

  private static List<String> sources(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(CODE.resolve(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(MessagesTest::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Properties load(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }
}
