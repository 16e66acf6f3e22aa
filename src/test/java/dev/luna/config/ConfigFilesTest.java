package dev.luna.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Further settings are read from files, and only those that can be. */
class ConfigFilesTest {

  @TempDir Path directory;

  @Test
  void theLastFileWinsAndTheEnvironmentOverAll() throws IOException {
    write("b.properties", "LUNA_PAGE_SIZE = 7\nLUNA_ALLOWED_HOSTS = café.example\n");
    write("a.properties", "LUNA_PAGE_SIZE = 6\nLUNA_MAX_BODY = 4096\n");
    write("luna_config.yaml", "LUNA_PAGE_SIZE: 5");
    Map<String, String> environment =
        Map.of("LUNA_CONFIG_PATH", directory.toString(), "LUNA_MAX_BODY", "8192");

    assertThat(LunaConfig.environment(environment))
        .containsEntry("LUNA_PAGE_SIZE", "7")
        .containsEntry("LUNA_ALLOWED_HOSTS", "café.example")
        .containsEntry("LUNA_MAX_BODY", "8192");
    assertThat(new ConfigDirectory(environment).getValue("LUNA_MAX_BODY")).isEqualTo("4096");
    assertThat(new ConfigDirectory(environment).getOrdinal()).isBetween(101, 299);
  }

  @ParameterizedTest
  @CsvSource({
    "MCP_PORT = 3001, MCP_PORT in luna.properties: set that as an environment variable",
    "PROMETHEUS_PORT = 9, 'PROMETHEUS_PORT in luna.properties, which is no setting'",
    "LUNA_PAGESIZE = 7, 'LUNA_PAGESIZE in luna.properties, which is no setting'",
    "LUNA_PAGE_SIZE = \\u12, luna.properties is not"
  })
  void whatCannotBeReadFromThereIsRefused(String line, String reason) throws IOException {
    write("luna.properties", line);

    assertThatThrownBy(() -> ConfigFiles.in(directory))
        .isInstanceOf(InvalidSettingException.class)
        .hasMessageContaining("LUNA_CONFIG_PATH is '" + directory)
        .hasMessageContaining(reason);
  }

  @Test
  void withoutADirectoryThereIsNothing() {
    assertThat(new ConfigDirectory(Map.of()).getPropertyNames()).isEmpty();
    assertThat(new ConfigDirectory(Map.of("LUNA_CONFIG_PATH", "relative")).getPropertyNames())
        .isEmpty();
    assertThatThrownBy(() -> LunaConfig.environment(Map.of("LUNA_CONFIG_PATH", "relative")))
        .hasMessageContaining("the full path of a directory");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(directory.resolve(name), text);
  }
}
