package dev.luna.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.client.ToolClient;
import dev.luna.json.JsonText;
import dev.luna.server.LunaProcess;
import dev.luna.server.LunaWar;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about tools says what a running server says of itself. */
class ToolsPageIT {

  private static final String UPDATE =
      "mvn -f war.pom.xml verify -Dit.test=ToolsPageIT -Ddocs.update=true";
  private static final Path PAGE = Path.of("docs", "tools.md");
  private static final Path EXPECTED = Path.of("target", "tools.md");

  @TempDir Path home;

  @Test
  void isThatOfTheServer() throws IOException {
    String page = page();
    Files.writeString(EXPECTED, page);
    if (Boolean.getBoolean("docs.update")) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE)
        .as("%s is what the page should be; this writes it in place: %s", EXPECTED, UPDATE)
        .hasContent(page);
  }

  private String page() throws IOException {
    try (LunaProcess luna =
        LunaProcess.prepare(LunaWar.SHIPPED, home).set("LUNA_PAGE_SIZE", "10000").start()) {
      ToolClient client = new ToolClient(luna);
      List<JsonObject> resources = new ArrayList<>(list(client, "resources", "resources"));
      resources.addAll(list(client, "resources/templates", "resourceTemplates"));
      return ToolsPage.of(
          list(client, "tools", "tools"), resources, list(client, "prompts", "prompts"), UPDATE);
    }
  }

  private static List<JsonObject> list(ToolClient client, String kind, String key)
      throws IOException {
    return client
        .request(kind + "/list", JsonText.object(), "")
        .getJsonObject("result")
        .getJsonArray(key)
        .getValuesAs(JsonObject.class);
  }
}
