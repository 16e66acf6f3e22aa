package dev.luna.logging;

import dev.luna.mcp.call.LogContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Gives the fields to Liberty's log, whose JSON lines have each as {@code ext_NAME}; lines of text
 * have none of them.
 */
@ApplicationScoped
class LibertyLogContext implements LogContext {

  private final LogExtensions extensions;
  private final ThreadLocal<Map<String, String>> current = ThreadLocal.withInitial(Map::of);

  LibertyLogContext() {
    this(LibertyLogExtensions.found());
  }

  LibertyLogContext(LogExtensions extensions) {
    this.extensions = extensions;
  }

  @Override
  public <T> T within(Map<String, String> fields, Supplier<T> work) {
    Map<String, String> before = current.get();
    // What ends on the thread that it began on comes here twice.
    if (before == fields) {
      return work.get();
    }
    replace(before, fields);
    try {
      return work.get();
    } finally {
      replace(fields, before);
    }
  }

  private void replace(Map<String, String> old, Map<String, String> fields) {
    old.keySet().forEach(extensions::remove);
    fields.forEach((name, value) -> extensions.add(name, OneLine.of(value)));
    if (fields.isEmpty()) {
      current.remove();
    } else {
      current.set(fields);
    }
  }
}
