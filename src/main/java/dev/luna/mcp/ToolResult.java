package dev.luna.mcp;

import java.util.List;

/**
 * What a tool answers: a value for programs and a text for readers.
 *
 * @param value a record; its components make the tool's output schema, in snake case
 * @param content what a model or a person reads
 */
public record ToolResult<T>(T value, List<Content> content) {

  public ToolResult {
    content = List.copyOf(content);
  }

  /**
   * @param text a short readable form of {@code value}
   */
  public static <T> ToolResult<T> of(T value, String text) {
    return new ToolResult<>(value, List.of(Content.text(text)));
  }
}
