package dev.luna.mcp.dispatch;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;

/**
 * Who the server is, and what it tells models about itself.
 *
 * @param instructions when and how to use the server, for the model
 * @param instance a text that no other running server has
 */
public record ServerInfo(
    String name, String title, String version, String instructions, String instance) {

  JsonObject toJson() {
    return JsonText.object().add("name", name).add("title", title).add("version", version).build();
  }
}
