package dev.luna.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonArray;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists come in pages, complete and without repetition. */
class PagesIT {

  private static LunaProcess luna;
  private static Wire wire;

  @BeforeAll
  static void start(@TempDir Path home) {
    luna = LunaProcess.prepare(LunaWar.WITH_FIXTURES, home).set("LUNA_PAGE_SIZE", "2").start();
    wire = new Wire(luna);
  }

  @AfterAll
  static void stop() {
    luna.close();
  }

  @ParameterizedTest
  @CsvSource({
    "tools/list, tools, name",
    "resources/list, resources, uri",
    "resources/templates/list, resourceTemplates, uriTemplate",
    "prompts/list, prompts, name"
  })
  void allPagesTogetherAreTheList(String method, String list, String key) {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    List<String> keys = new ArrayList<>();
    String cursor = null;
    do {
      Answer answer = wire.send(wire.inSession(session, page(method, cursor)));
      JsonArray page = answer.result().getJsonArray(list);
      assertThat(page).hasSizeBetween(1, 2);
      page.forEach(entry -> keys.add(entry.asJsonObject().getString(key)));
      cursor = answer.result().getString("nextCursor", null);
    } while (cursor != null && keys.size() < 1_000);
    assertThat(keys).doesNotHaveDuplicates().isSorted().hasSizeGreaterThan(2);
    assertThat(keys).anyMatch(name -> name.contains("engine"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tools/list", "resources/list", "resources/templates/list", "prompts/list"})
  void aCursorOfAnotherListIsRefused(String method) {
    String session = wire.initialize(Wire.LATEST_LEGACY);
    for (String bad : List.of("", "x", "!!!", "bm9ib2R5", "é", "x".repeat(5_000))) {
      Answer answer = wire.send(wire.inSession(session, page(method, bad)));
      assertThat(answer.errorCode()).isEqualTo(-32602);
    }
    Answer wrongType = wire.send(wire.inSession(session, Wire.rpc("1", method, "{\"cursor\":3}")));
    assertThat(wrongType.errorCode()).isEqualTo(-32602);
  }

  @Test
  void pagesAreTheSameWithoutASession() {
    Answer first = wire.send(wire.modern("tools/list", JsonText.object()));
    String cursor = first.result().getString("nextCursor");
    Answer second = wire.send(wire.modern("tools/list", JsonText.object().add("cursor", cursor)));
    assertThat(second.result().getJsonArray("tools"))
        .isNotEmpty()
        .doesNotContainAnyElementsOf(first.result().getJsonArray("tools"));
  }

  private static String page(String method, String cursor) {
    return Wire.rpc(
        "1",
        method,
        cursor == null ? "{}" : JsonText.write(JsonText.object().add("cursor", cursor).build()));
  }
}
