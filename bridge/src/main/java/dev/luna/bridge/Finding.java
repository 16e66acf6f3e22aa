package dev.luna.bridge;

/**
 * One line of the doctor's.
 *
 * @param code 0, or the exit code if something is wrong
 * @param text what was found
 * @param remedy what to do about it; empty where nothing need be done
 */
record Finding(int code, String text, String remedy) {

  /** EX_UNAVAILABLE of sysexits.h: no server can be reached. */
  static final int UNAVAILABLE = 69;

  /** EX_PROTOCOL: what answers is no Luna. */
  static final int PROTOCOL = 76;

  /** EX_NOPERM: the server does not let us in. */
  static final int NOT_PERMITTED = 77;

  static Finding well(String text) {
    return new Finding(0, text, "");
  }

  String line() {
    String mark = code == 0 ? remedy.isEmpty() ? "doctor.ok" : "doctor.note" : "doctor.wrong";
    String advice = remedy.isEmpty() ? "" : ". " + remedy;
    return "%-6s %s%s".formatted(Text.of(mark), text, advice);
  }
}
