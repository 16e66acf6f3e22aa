package dev.luna.memory;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MemoryRulesTest {

  private static final MemoryRules RULES = new MemoryRules(100);

  /** What JSON writes around the text of the metadata here. */
  private static final int FRAME = "{\"m\":\"\"}".length();

  @Test
  void takeEachPartUpToItsLimit() {
    Memory longest =
        memory(
            "c".repeat(100),
            tags(64),
            metadata("m".repeat(100 - FRAME)),
            "l".repeat(256),
            "s".repeat(2_000));

    assertThatCode(() -> RULES.check(longest)).doesNotThrowAnyException();
  }

  @Test
  void refuseWhatIsLongerAndNameIt() {
    JsonObject none = metadata("");
    refused(memory("c".repeat(101), List.of(), none, "", ""), "The content has 101", "100");
    refused(
        memory("c", List.of(), metadata("m".repeat(101 - FRAME)), "", ""),
        "The metadata has 101",
        "100");
    refused(memory("c", List.of(), none, "l".repeat(257), ""), "The language has 257", "256");
    refused(memory("c", List.of(), none, "", "s".repeat(2_001)), "The source has 2001", "2000");
    refused(memory("c", tags(65), none, "", ""), "65 tags", "64");
    String tag = "t".repeat(257);
    refused(memory("c", List.of("short", tag), none, "", ""), "'" + tag + "' has 257", "256");
  }

  @Test
  void refuseHalfACharacterAndABlankTag() {
    refused(memory("c", List.of(), metadata(""), "", "\ud83c"), "The source", "surrogate");
    refused(memory("c", List.of("a", " "), metadata(""), "", ""), "blank");
  }

  @Test
  void takeALinkUpToItsLimits() {
    assertThatCode(() -> RULES.check(link("k".repeat(256), 0, "r".repeat(2_000))))
        .doesNotThrowAnyException();
    assertThatCode(() -> RULES.check(link("k", 1, ""))).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.01, 1.01, Double.NaN})
  void refuseAScoreOutOfItsRange(double score) {
    refused(link("k", score, ""), String.valueOf(score), "from 0 to 1");
  }

  @Test
  void refuseAKindOrAReasonThatIsNotAllowed() {
    refused(link(" ", 1, ""), "kind", "blank");
    refused(link("k".repeat(257), 1, ""), "The kind of a link has 257", "256");
    refused(link("k", 1, "r".repeat(2_001)), "The reason has 2001", "2000");
  }

  private static void refused(Memory memory, String... said) {
    assertThatThrownBy(() -> RULES.check(memory))
        .isInstanceOf(InvalidMemoryException.class)
        .hasMessageContainingAll(said);
  }

  private static void refused(Link link, String... said) {
    assertThatThrownBy(() -> RULES.check(link))
        .isInstanceOf(InvalidMemoryException.class)
        .hasMessageContainingAll(said);
  }

  private static List<String> tags(int count) {
    return IntStream.range(0, count).mapToObj(i -> "%02d".formatted(i) + "t".repeat(254)).toList();
  }

  private static JsonObject metadata(String text) {
    return Json.createObjectBuilder().add("m", text).build();
  }

  private static Link link(String kind, double score, String reason) {
    return new Link("leaf_1", "leaf_2", kind, score, reason, Instant.EPOCH);
  }

  private static Memory memory(
      String content, List<String> tags, JsonObject metadata, String language, String source) {
    Draft draft =
        new Draft(
            MemoryType.LEAF,
            content,
            tags,
            metadata,
            language,
            source,
            Trust.USER,
            Optional.empty());
    return Revision.first("leaf_1", Told.SPACE, draft, Instant.EPOCH);
  }
}
