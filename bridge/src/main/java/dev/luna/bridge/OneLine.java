package dev.luna.bridge;

/** Fits JSON text into one line of the client's protocol. */
final class OneLine {

  private OneLine() {}

  /**
   * Between JSON tokens a line end means no more than a space, and inside a string it is illegal.
   */
  static String of(String json) {
    return json.replace('\n', ' ').replace('\r', ' ');
  }
}
