package dev.luna.bridge;

/** Puts the root of a chain of exceptions into words. */
final class Causes {

  private Causes() {}

  static String describe(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    String name = root.getClass().getSimpleName();
    return root.getMessage() == null ? name : name + ": " + root.getMessage();
  }
}
