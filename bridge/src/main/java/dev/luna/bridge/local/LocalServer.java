package dev.luna.bridge.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.luna.bridge.Causes;
import dev.luna.bridge.LinkException;
import dev.luna.bridge.ServerLocation;
import dev.luna.bridge.Settings;
import dev.luna.bridge.Text;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The server that the bridge brings: the one that runs for this user, or else one that is started.
 *
 * <p>All bridges of a user share it. One at a time looks after it, under a lock.
 */
public final class LocalServer implements ServerLocation {

  private static final Logger LOG = System.getLogger(LocalServer.class.getName());

  private final Settings user;
  private final ServerArchive archive;
  private final Directories directories;
  private final StateFile state;
  private final Users users;
  private final Readiness readiness;
  private final Launcher launcher;

  private LocalServer(Settings user, ServerArchive archive, Map<String, String> environment) {
    this.user = user;
    this.archive = archive;
    this.directories = Directories.of(environment);
    this.state = directories.state();
    this.users = new Users(directories.usersLock());
    this.readiness = new Readiness(directories.log());
    this.launcher = new Launcher(archive, directories, environment, readiness);
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
      throw new LinkException(Text.of("local.files", directories.data(), Causes.describe(e)), e);
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
    return launcher.launch();
  }

  private boolean isReplaceable(RunningServer server) throws IOException {
    return archive.build().replaces(server.build()) && users.nobodyElse();
  }
}
