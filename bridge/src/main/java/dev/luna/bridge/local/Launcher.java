package dev.luna.bridge.local;

import dev.luna.bridge.LinkException;
import dev.luna.bridge.Text;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Brings up a server and tells the other bridges of it; used under the start lock. */
final class Launcher {

  private static final Logger LOG = System.getLogger(Launcher.class.getName());

  /** Another program may take the port between our look and the server's start. */
  private static final int ATTEMPTS = 3;

  private final ServerArchive archive;
  private final Directories directories;
  private final Installation installation;
  private final ServerStart start;
  private final Readiness readiness;
  private FailedStart failed;

  Launcher(
      ServerArchive archive,
      Directories directories,
      Map<String, String> environment,
      Readiness readiness) {
    this.archive = archive;
    this.directories = directories;
    this.installation = new Installation(directories.builds());
    this.start = new ServerStart(directories, environment);
    this.readiness = readiness;
  }

  /**
   * Returns when the server serves.
   *
   * @throws LinkException if it does not start, or did not a moment ago
   */
  RunningServer launch() throws LinkException, IOException, InterruptedException {
    if (failed != null && failed.isRecent()) {
      throw failed.reason();
    }
    try {
      return tryPorts();
    } catch (LinkException e) {
      failed = new FailedStart(e, System.nanoTime());
      throw e;
    }
  }

  private RunningServer tryPorts() throws LinkException, IOException, InterruptedException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      RunningServer server = begin();
      if (isReady(server)) {
        return server;
      }
      if (FreePort.isFree(server.port())) {
        break;
      }
    }
    ServerLog log = directories.log();
    throw new LinkException(
        LinkException.Remedy.USER, Text.of("local.ended", log.reason(), log.file()));
  }

  private RunningServer begin() throws IOException {
    Path home = installation.require(archive, buildsInUse());
    RunningServer server = start.start(home, archive.build());
    directories.state().write(server);
    LOG.log(Level.INFO, "Started {0}; memories in {1}", server, directories.memories());
    return server;
  }

  /** Leaves no process behind that nobody can use. */
  private boolean isReady(RunningServer server) throws LinkException, InterruptedException {
    try {
      return readiness.await(server);
    } catch (LinkException silent) {
      server.stop();
      throw silent;
    }
  }

  /** Also by servers of other memories. */
  private Set<Build> buildsInUse() throws IOException {
    Set<Build> builds = new HashSet<>();
    for (StateFile other : directories.states()) {
      other.read().filter(RunningServer::isAlive).map(RunningServer::build).ifPresent(builds::add);
    }
    return builds;
  }
}
