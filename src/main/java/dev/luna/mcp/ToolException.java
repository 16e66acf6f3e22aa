package dev.luna.mcp;

/** A tool could not do what was asked; the model reads the message and may try otherwise. */
public final class ToolException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message what was wrong, with which value, and what is allowed
   */
  public ToolException(String message) {
    super(message, null, false, false);
  }
}
