package dev.luna.bridge.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.luna.bridge.LinkException;
import dev.luna.bridge.ServerLocation;
import dev.luna.bridge.Settings;
import dev.luna.bridge.Text;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The server that the bridge brings: the one that runs for this user, or else one that is started.
 *
 * <p>All bridges of a user share it. One at a time looks after it, under a lock.
 */
public final class LocalServer implements ServerLocation {

  private static final Logger LOG = System.getLogger(LocalServer.class.getName());

  /** Another program may take the port between our look and the server's start. */
  private static final int ATTEMPTS = 3;

  private final Settings user;
  private final ServerArchive archive;
  private final Directories directories;
  private final StateFile state;
  private final Users users;
  private final Readiness readiness;
  private final ServerStart start;
  private FailedStart failed;

  private LocalServer(Settings user, ServerArchive archive, Map<String, String> environment) {
    this.user = user;
    this.archive = archive;
    this.directories = Directories.of(environment);
    this.state = directories.state();
    this.users = new Users(directories.usersLock());
    this.readiness = new Readiness(directories.log());
    this.start = new ServerStart(directories, environment);
  }

  /**
   * The server that this very program brings; empty if it brings none.
   *
   * @param user what holds besides address and token
   */
  public static Optional<LocalServer> ofThisProgram(Settings user, Map<String, String> environment)
      throws IOException {
    return ServerArchive.ofThisProgram()
        .map(archive -> new LocalServer(user, archive, environment));
  }

  @Override
  public synchronized Settings settings() throws LinkException {
    try {
      directories.create();
      try (FileChannel file = FileChannel.open(directories.startLock(), CREATE, WRITE)) {
        // Until the file is closed, or this process ends.
        file.lock();
        RunningServer server = current();
        users.join();
        return server.settings(user);
      }
    } catch (IOException e) {
      throw new LinkException(Text.of("local.files", directories.data(), e.toString()), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LinkException(Text.of("local.closing"), e);
    }
  }

  /** How to reach the server if it runs; never starts one. */
  public Optional<Settings> running() throws IOException {
    return state.read().filter(RunningServer::isAlive).map(server -> server.settings(user));
  }

  /** The directory of the memories, which need not exist yet. */
  public Path memories() {
    return directories.memories();
  }

  /** The file that says what the server printed, which need not exist yet. */
  public Path log() {
    return directories.log().file();
  }

  private RunningServer current() throws LinkException, IOException, InterruptedException {
    Optional<RunningServer> running = state.read().filter(RunningServer::isAlive);
    if (running.isPresent() && isReplaceable(running.get())) {
      LOG.log(Level.INFO, "Replacing {0}", running.get());
      running.get().stop();
    } else if (running.isPresent() && readiness.await(running.get())) {
      return running.get();
    }
    return start();
  }

  private boolean isReplaceable(RunningServer server) throws IOException {
    return archive.build().replaces(server.build()) && users.nobodyElse();
  }

  private RunningServer start() throws LinkException, IOException, InterruptedException {
    if (failed != null && failed.isRecent()) {
      throw failed.reason();
    }
    try {
      return tryStart();
    } catch (LinkException e) {
      failed = new FailedStart(e, System.nanoTime());
      throw e;
    }
  }

  private RunningServer tryStart() throws LinkException, IOException, InterruptedException {
    for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
      RunningServer server = launch();
      if (isReady(server)) {
        return server;
      }
      if (FreePort.isFree(server.port())) {
        break;
      }
    }
    ServerLog log = directories.log();
    throw new LinkException(Text.of("local.ended", log.reason(), log.file()));
  }

  private RunningServer launch() throws IOException {
    Path home = new Installation(directories.builds()).require(archive, buildsInUse());
    RunningServer server = start.start(home, archive.build());
    state.write(server);
    LOG.log(Level.INFO, "Started {0}; memories in {1}", server, directories.memories());
    return server;
  }

  /** Also by servers of other memories. */
  private Set<Build> buildsInUse() throws IOException {
    Set<Build> builds = new HashSet<>();
    for (StateFile other : directories.states()) {
      other.read().filter(RunningServer::isAlive).map(RunningServer::build).ifPresent(builds::add);
    }
    return builds;
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
}
