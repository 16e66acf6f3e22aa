package dev.luna.memory;

/** No memory with that id exists in the space. */
public final class MemoryNotFoundException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public MemoryNotFoundException(String id) {
    super("No memory has the id '%s'".formatted(id));
  }
}
