package dev.luna.bridge;

/** Says, in the user's language, why there is no connection to the server. */
final class LinkException extends Exception {

  LinkException(String reason) {
    super(reason);
  }

  LinkException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
