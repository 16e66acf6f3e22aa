package dev.luna.bridge;

/** The session of one connection, from its opening to the end of the connection. */
final class LiveSession {

  private ServerSession session = ServerSession.NONE;
  private LinkException end;

  synchronized ServerSession get() {
    return session;
  }

  /** The server has opened a session. */
  synchronized void opened(ServerSession opened) {
    session = opened;
    notifyAll();
  }

  /** The server has told which revision the session is in. */
  synchronized void agreed(String version) {
    session = new ServerSession(session.id(), version);
    notifyAll();
  }

  /** Returns false if it was over before. */
  synchronized boolean end(LinkException reason) {
    if (end != null) {
      return false;
    }
    end = reason;
    notifyAll();
    return true;
  }

  /** Waits until a revision is agreed on; throws why the connection is over when it is. */
  synchronized ServerSession await() throws LinkException, InterruptedException {
    while (session.version() == null && end == null) {
      wait();
    }
    check();
    return session;
  }

  /** Waits until the connection is over, and throws why. */
  synchronized void awaitEnd() throws LinkException, InterruptedException {
    while (end == null) {
      wait();
    }
    throw end;
  }

  synchronized void check() throws LinkException {
    if (end != null) {
      throw end;
    }
  }
}
