package dev.luna.bridge;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** The client's end of the pipe: whole messages, one a line, from any thread. */
final class ClientOutput {

  private final OutputStream out;
  private final Runnable onClosed;

  ClientOutput(OutputStream out, Runnable onClosed) {
    this.out = new BufferedOutputStream(out, 64 * 1024);
    this.onClosed = onClosed;
  }

  /** Ends the program as if the client had closed its end. */
  void giveUp() {
    onClosed.run();
  }

  synchronized void write(String message) {
    try {
      out.write(message.getBytes(StandardCharsets.UTF_8));
      out.write('\n');
      out.flush();
    } catch (IOException clientIsGone) {
      onClosed.run();
    }
  }
}
