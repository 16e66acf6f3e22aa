package dev.luna.http;

import dev.luna.mcp.jsonrpc.ErrorCode;
import dev.luna.mcp.jsonrpc.Message;
import java.util.Set;

/** The HTTP status of a failure, where both eras have the same. */
final class FailureStatus {

  private static final Set<Integer> SAME_NUMBER =
      Set.of(ErrorCode.FIRST_ATTEMPT_FAILED.number(), ErrorCode.IDEMPOTENCY_KEY_REUSED.number());

  private FailureStatus() {}

  static int of(Message.Failure failure) {
    if (SAME_NUMBER.contains(failure.code())) {
      return failure.code();
    }
    return failure.retryAfter().isPresent() ? 503 : 200;
  }
}
