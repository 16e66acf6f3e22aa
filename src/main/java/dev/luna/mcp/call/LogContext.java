package dev.luna.mcp.call;

import java.util.Map;
import java.util.function.Supplier;

/** What all lines of the log say that a call causes; whoever writes the log implements it. */
public interface LogContext {

  /**
   * Does some work. Every line that this thread logs meanwhile has these fields and no others.
   *
   * @param fields names and values; a value may be any text that a client sent
   */
  <T> T within(Map<String, String> fields, Supplier<T> work);
}
