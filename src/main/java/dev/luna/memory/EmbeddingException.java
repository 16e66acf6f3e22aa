package dev.luna.memory;

/** Vectors cannot be had, for a reason that one sentence tells a person who runs Luna. */
public final class EmbeddingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public EmbeddingException(String message, Throwable cause) {
    super(message, cause);
  }
}
