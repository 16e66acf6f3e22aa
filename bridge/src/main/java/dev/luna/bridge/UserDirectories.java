package dev.luna.bridge;

import java.nio.file.Path;
import java.util.Map;

/** Where programs keep files of a user, on each system in its own way. */
final class UserDirectories {

  private UserDirectories() {}

  /** For what can be made again. */
  static Path cache(Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home"));
    String system = System.getProperty("os.name");
    if (system.startsWith("Windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      Path base = local.isEmpty() ? home.resolve("AppData/Local") : Path.of(local);
      return base.resolve("Luna/Cache");
    } else if (system.startsWith("Mac")) {
      return home.resolve("Library/Caches/Luna");
    }
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    return (cache.isEmpty() ? home.resolve(".cache") : Path.of(cache)).resolve("luna");
  }
}
