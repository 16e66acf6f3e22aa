package dev.luna.wire;

import java.util.Optional;
import java.util.regex.Pattern;

/** What no answer may be, whatever was asked. */
final class Inspection {

  /** The exchange directory is told on purpose, to who is to put files there. */
  private static final Pattern LEAK =
      Pattern.compile(
          "Exception|\\bat (dev|java|org|com|io)\\.|java\\.|jakarta\\.|com\\.ibm|org\\.jboss|SRVE\\d"
              + "|RESTEASY|parsson|WSEP|\\.java:|/tmp/(?!junit-?\\d+/memory/exchange)|wlp/|usr/servers|X-Powered-By",
          Pattern.CASE_INSENSITIVE);

  private static final int NO_ROOM = 503;
  private static final int UNKNOWN_HTTP = 505;

  private Inspection() {}

  /** What is wrong with an answer, whether complete or not. */
  static Optional<String> fault(RawHttp.Reply reply) {
    if (reply.status() >= 500 && !isAllowed(reply)) {
      return Optional.of(reply.text());
    }
    return LEAK.matcher(reply.text()).find()
        ? Optional.of("leak: " + reply.text())
        : Optional.empty();
  }

  /** Overload, which says when to come again, and a version of HTTP that nobody speaks. */
  private static boolean isAllowed(RawHttp.Reply reply) {
    return reply.status() == UNKNOWN_HTTP
        || reply.status() == NO_ROOM && reply.text().contains("Retry-After: ");
  }
}
