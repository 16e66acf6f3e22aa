package dev.luna.client;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** All memories that a server lists, page by page. */
public final class EveryMemory {

  private static final int PAGE = 100;

  private EveryMemory() {}

  public static List<JsonObject> of(ToolClient client) throws IOException {
    List<JsonObject> memories = new ArrayList<>();
    String cursor = null;
    do {
      JsonObjectBuilder arguments = JsonText.object().add("limit", PAGE);
      JsonObject page =
          client.call(
              "fractal_memory_list", cursor == null ? arguments : arguments.add("cursor", cursor));
      memories.addAll(page.getJsonArray("memories").getValuesAs(JsonObject.class));
      cursor = page.getString("next_cursor", null);
    } while (cursor != null);
    return memories;
  }
}
