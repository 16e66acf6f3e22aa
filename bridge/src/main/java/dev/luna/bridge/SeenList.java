package dev.luna.bridge;

import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;

/** One of the server's lists, as far as somebody has read it. */
final class SeenList {

  private final JsonRpcMessage request;
  private final String member;
  private final List<JsonValue> items = new ArrayList<>();
  private boolean complete;

  /**
   * @param request what asked for it first
   * @param member where in the result the items are
   */
  SeenList(JsonRpcMessage request, String member) {
    this.request = request;
    this.member = member;
  }

  JsonRpcMessage request() {
    return request;
  }

  String member() {
    return member;
  }

  void add(JsonRpcMessage page) {
    if (JsonBody.result(page).get(member) instanceof JsonArray more) {
      items.addAll(more);
    }
    complete = !JsonBody.result(page).containsKey("nextCursor");
  }

  /** Whether a list that was read to its end has the same items, as far as this one goes. */
  boolean isStillTrueOf(SeenList now) {
    return complete
        ? items.equals(now.items)
        : now.items.size() >= items.size() && items.equals(now.items.subList(0, items.size()));
  }
}
