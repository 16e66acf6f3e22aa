package dev.luna.bridge;

/** Says, in the user's language, which flag or variable is wrong and what it should be. */
final class UsageException extends Exception {

  UsageException(String message) {
    super(message);
  }
}
