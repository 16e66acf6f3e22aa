package dev.luna.bridge;

import java.io.IOException;

/** Says that something between here and the server has lost a message, or its answer. */
final class GatewayException extends IOException {

  private static final long serialVersionUID = 1L;

  GatewayException(String reason) {
    super(reason);
  }
}
