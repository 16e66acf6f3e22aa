package dev.luna.bridge;

import java.time.Duration;

/**
 * How much the bridge holds, and for how long.
 *
 * @param lineBytes longest line accepted from the client
 * @param waiting most messages kept while there is no connection
 * @param patience longest time a message waits for a connection
 * @param farewell longest time to finish what is open once the client has left
 */
record Limits(int lineBytes, int waiting, Duration patience, Duration farewell) {

  static final Limits DEFAULT =
      new Limits(16 * 1024 * 1024, 1000, Duration.ofSeconds(30), Duration.ofSeconds(10));
}
