package dev.luna.bridge.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Where everything is.
 *
 * @param data all of Luna, of this user
 * @param memories what the server stores, which is never deleted
 */
record Directories(Path data, Path memories) {

  static Directories of(Map<String, String> environment) {
    Path data = UserData.ofThisUser(environment).directory();
    String memories = environment.getOrDefault("LUNA_MEMORY_PATH", "").strip();
    return new Directories(
        data, data.resolve(memories.isEmpty() ? "memories" : memories).normalize());
  }

  /** The unpacked servers, one directory for each build. */
  Path builds() {
    return data.resolve("servers");
  }

  /** What concerns the running server: one for each directory of memories. */
  Path run() {
    byte[] path = memories.toString().getBytes(StandardCharsets.UTF_8);
    return data.resolve("run").resolve(UUID.nameUUIDFromBytes(path).toString());
  }

  /** Held by whoever looks for a server or starts one. */
  Path startLock() {
    return data.resolve("start.lock");
  }

  /** Shared by all that use the server. */
  Path usersLock() {
    return run().resolve("users.lock");
  }

  /** Says which server runs. */
  StateFile state() {
    return state(run());
  }

  /** The same for all directories of memories. */
  List<StateFile> states() throws IOException {
    try (Stream<Path> runs = Files.list(run().getParent())) {
      return runs.map(Directories::state).toList();
    }
  }

  ServerLog log() {
    return new ServerLog(run().resolve("server.log"));
  }

  private static StateFile state(Path run) {
    return new StateFile(run.resolve("server.properties"));
  }

  void create() throws IOException {
    OwnerOnly.directory(data);
    OwnerOnly.directory(memories);
    OwnerOnly.directory(builds());
    OwnerOnly.directory(data.resolve("run"));
    OwnerOnly.directory(run());
  }
}
