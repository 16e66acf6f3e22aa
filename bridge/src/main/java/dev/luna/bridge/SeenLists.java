package dev.luna.bridge;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The lists that the client has read, to tell it which of them are no longer true. */
final class SeenLists {

  private static final Map<String, String> MEMBERS =
      Map.of(
          "tools/list", "tools",
          "prompts/list", "prompts",
          "resources/list", "resources",
          "resources/templates/list", "resourceTemplates");

  private final Map<String, SeenList> byMethod = new LinkedHashMap<>();

  /** Takes note of a page that the client gets. */
  synchronized void seen(JsonRpcMessage request, JsonRpcMessage page) {
    String member = MEMBERS.get(request.method());
    if (member == null) {
      return;
    }
    boolean first = request.detail(Detail.CURSOR).isEmpty();
    if (first || !byMethod.containsKey(request.method())) {
      byMethod.put(request.method(), new SeenList(request, member));
    }
    byMethod.get(request.method()).add(page);
  }

  /**
   * Reads again what the client has read.
   *
   * @return the notifications that are due, without doubles
   */
  Set<String> changes(Inquiry inquiry) throws LinkException, IOException, InterruptedException {
    Set<String> due = new TreeSet<>();
    for (Map.Entry<String, SeenList> entry : copy().entrySet()) {
      String method = entry.getKey();
      SeenList before = entry.getValue();
      SeenList now = new SeenList(before.request(), before.member());
      inquiry.pages(before.request(), method, now::add);
      if (!before.isStillTrueOf(now)) {
        due.add(notification(method));
        replace(method, before, now);
      }
    }
    return due;
  }

  private synchronized Map<String, SeenList> copy() {
    return new LinkedHashMap<>(byMethod);
  }

  private synchronized void replace(String method, SeenList before, SeenList now) {
    byMethod.replace(method, before, now);
  }

  private static String notification(String method) {
    String kind = method.substring(0, method.indexOf('/'));
    return "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/%s/list_changed\"}".formatted(kind);
  }
}
