package dev.luna.bridge.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Finds a port that nobody has, below those that systems give to outgoing connections: one of these
 * may be taken before the server has it.
 */
final class FreePort {

  private static final int FIRST = 20_000;
  private static final int LAST = 30_000;

  private FreePort() {}

  static int next() {
    int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
    while (!isFree(port)) {
      port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
    }
    return port;
  }

  static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException taken) {
      return false;
    }
  }
}
