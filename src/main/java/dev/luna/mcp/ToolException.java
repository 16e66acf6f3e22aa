package dev.luna.mcp;

import dev.luna.text.ExplainedException;
import dev.luna.text.Sentence;

/**
 * A tool, a prompt or a resource could not do what was asked. The model reads a tool's message and
 * may try otherwise; for the others it becomes the message of a JSON-RPC error.
 */
public final class ToolException extends ExplainedException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what was wrong, with which value, and what is allowed
   */
  public ToolException(String message) {
    this(Sentence.verbatim(message));
  }

  /**
   * @param sentence as the message, to be said in the caller's language
   */
  public ToolException(Sentence sentence) {
    super(sentence);
  }
}
