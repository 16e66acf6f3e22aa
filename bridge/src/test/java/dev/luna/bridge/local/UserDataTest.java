package dev.luna.bridge.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserDataTest {

  private static final Path HOME = Path.of("/home/ana");

  @Test
  void eachSystemHasItsPlace() {
    assertThat(data("Linux", Map.of())).isEqualTo(HOME.resolve(".local/share/luna"));
    assertThat(data("Mac OS X", Map.of()))
        .isEqualTo(HOME.resolve("Library/Application Support/Luna"));
    assertThat(data("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Local/Luna"));
  }

  @Test
  void theUserMayNameAnother() {
    assertThat(data("Linux", Map.of("XDG_DATA_HOME", "/data"))).isEqualTo(Path.of("/data/luna"));
    assertThat(data("Windows 11", Map.of("LOCALAPPDATA", "/local")))
        .isEqualTo(Path.of("/local/Luna"));
  }

  @Test
  void aRelativePathIsIgnored() {
    assertThat(data("Linux", Map.of("XDG_DATA_HOME", "data")))
        .isEqualTo(HOME.resolve(".local/share/luna"));
  }

  private static Path data(String system, Map<String, String> environment) {
    return new UserData(system, HOME, environment).directory();
  }
}
