package dev.luna.mcp;

import dev.luna.mcp.call.LogContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.function.Supplier;

/** Knows which fields a line would have that this thread logged now. */
@ApplicationScoped
public class CallLines implements LogContext {

  private final ThreadLocal<Map<String, String>> fields = ThreadLocal.withInitial(Map::of);

  @Override
  public <T> T within(Map<String, String> given, Supplier<T> work) {
    Map<String, String> before = fields.get();
    fields.set(given);
    try {
      return work.get();
    } finally {
      fields.set(before);
    }
  }

  public Map<String, String> fields() {
    return fields.get();
  }
}
