package dev.luna.cli;

/** The server could not be asked, or did not do what it was asked for. */
final class ServerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  private ServerException(ExitCode exitCode, String message) {
    super(message, null, false, false);
    this.exitCode = exitCode;
  }

  static ServerException unreachable(String message) {
    return new ServerException(ExitCode.UNREACHABLE, message);
  }

  /** The server answered why it does not do it. */
  static ServerException refused(String message) {
    return new ServerException(ExitCode.UNUSABLE, message);
  }

  ExitCode exitCode() {
    return exitCode;
  }
}
