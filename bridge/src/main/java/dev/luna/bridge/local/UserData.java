package dev.luna.bridge.local;

import java.nio.file.Path;
import java.util.Map;

/** Where the programs of a user keep their data, by the customs of the system. */
record UserData(String system, Path home, Map<String, String> environment) {

  static UserData ofThisUser(Map<String, String> environment) {
    Path home = Path.of(System.getProperty("user.home"));
    return new UserData(System.getProperty("os.name"), home, environment);
  }

  Path directory() {
    if (system.startsWith("Windows")) {
      return named("LOCALAPPDATA", home.resolve("AppData").resolve("Local")).resolve("Luna");
    }
    if (system.startsWith("Mac")) {
      return home.resolve("Library").resolve("Application Support").resolve("Luna");
    }
    return named("XDG_DATA_HOME", home.resolve(".local").resolve("share")).resolve("luna");
  }

  /** A relative path is to be ignored: https://specifications.freedesktop.org/basedir-spec. */
  private Path named(String variable, Path otherwise) {
    Path path = Path.of(environment.getOrDefault(variable, ""));
    return path.isAbsolute() ? path : otherwise;
  }
}
