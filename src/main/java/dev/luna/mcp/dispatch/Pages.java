package dev.luna.mcp.dispatch;

import dev.luna.json.JsonText;
import dev.luna.mcp.call.Call;
import dev.luna.mcp.feature.Feature;
import dev.luna.mcp.jsonrpc.ProtocolException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;

/** Cuts lists into pages; a cursor names the last entry of the page before it. */
@ApplicationScoped
public class Pages {

  /**
   * @param size entries on a page, at least 1
   */
  public record Settings(int size) {}

  private final Settings settings;

  @Inject
  public Pages(Settings settings) {
    this.settings = settings;
  }

  protected Pages() {
    this(null);
  }

  /**
   * The page that the call's cursor asks for.
   *
   * @param name what the list is called in the result
   * @param entries in the order of their keys
   */
  JsonObject page(Call call, String name, Collection<? extends Feature> entries) {
    Optional<String> after = Params.optionalString(call.params(), "cursor").map(Pages::decode);
    after.ifPresent(key -> requireKnown(key, entries));
    JsonArrayBuilder page = JsonText.array();
    String last = null;
    int count = 0;
    for (Feature entry : entries) {
      if (after.isPresent() && entry.key().compareTo(after.get()) <= 0) {
        continue;
      }
      if (count == settings.size()) {
        return result(name, page).add("nextCursor", encode(last)).build();
      }
      page.add(entry.description(call.caller().locale()));
      last = entry.key();
      count++;
    }
    return result(name, page).build();
  }

  private static JsonObjectBuilder result(String name, JsonArrayBuilder page) {
    return JsonText.object().add(name, page);
  }

  private static void requireKnown(String key, Collection<? extends Feature> entries) {
    if (entries.stream().noneMatch(entry -> entry.key().equals(key))) {
      throw refused();
    }
  }

  private static String encode(String key) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(key.getBytes(StandardCharsets.UTF_8));
  }

  private static String decode(String cursor) {
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw refused();
    }
  }

  private static ProtocolException refused() {
    return ProtocolException.invalidParams(
        "'cursor' is not one that this list gave; leave it out to start at the beginning");
  }
}
