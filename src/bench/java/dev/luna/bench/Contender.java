package dev.luna.bench;

import java.io.IOException;

/**
 * One of those who are measured side by side.
 *
 * @param clients how many do its work at once
 * @param opening prepares the work of one client
 */
record Contender(String name, int clients, Opening opening) {

  /** Prepares work, for which nobody stops the time. */
  interface Opening {
    Work open() throws IOException;
  }
}
