package dev.luna.server;

import java.io.IOException;
import java.nio.file.Path;

/** An application that a server of Luna's configuration runs. */
public interface War {

  /** Writes the archive to a file that is not there yet. */
  void exportTo(Path file) throws IOException;
}
