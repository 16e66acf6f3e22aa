package dev.luna.mcp;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;

/** JSON that is read more easily within Java. */
public final class Quoted {

  private Quoted() {}

  /** The object of a text that has single quotes for double ones. */
  public static JsonObject json(String text) {
    return JsonText.parseObject(text.replace('\'', '"'));
  }
}
