package dev.luna.bridge;

import java.time.Duration;

/**
 * How much the bridge holds, and for how long.
 *
 * @param lineBytes longest line accepted from the client
 * @param waiting most messages kept until they are settled
 * @param waitingCharacters most characters in them, unless one alone is longer
 * @param atServer most requests that the server is asked to serve at once
 * @param patience longest time a message waits for a connection; clients give up after 60 s
 * @param farewell longest time to finish what is open once the client has left
 */
record Limits(
    int lineBytes,
    int waiting,
    long waitingCharacters,
    int atServer,
    Duration patience,
    Duration farewell) {

  static final Limits DEFAULT =
      new Limits(
          16 * 1024 * 1024,
          1000,
          64 * 1024 * 1024,
          32,
          Duration.ofSeconds(50),
          Duration.ofMillis(1200));
}
