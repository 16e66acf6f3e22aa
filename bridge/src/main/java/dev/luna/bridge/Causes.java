package dev.luna.bridge;

/** Puts the root of a chain of exceptions into words. */
public final class Causes {

  private Causes() {}

  /** The kind of the first cause and what it says. */
  public static String describe(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String name = root.getClass().getSimpleName();
    return root.getMessage() == null ? name : name + ": " + root.getMessage();
  }
}
