package dev.luna.server;

import java.net.URI;

/** A server that answers. */
public interface RunningLuna {

  /** Where {@code path} is on this server. */
  URI uri(String path);
}
