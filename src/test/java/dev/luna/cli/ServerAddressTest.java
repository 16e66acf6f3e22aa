package dev.luna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 3000, http://127.0.0.1:3000",
    "0.0.0.0, 4000, http://127.0.0.1:4000",
    "::1, 4000, http://[::1]:4000"
  })
  void isWhereAServerWithThisEnvironmentListens(String host, String port, String url) {
    assertThat(ServerAddress.of(Map.of("MCP_HOST", host, "MCP_PORT", port)).url()).hasToString(url);
  }

  @Test
  void isWhatIsSet() {
    assertThat(ServerAddress.of(Map.of("LUNA_URL", "https://luna.example/x/")).url())
        .hasToString("https://luna.example/x");
    assertThat(ServerAddress.of(Map.of("LUNA_URL", " ")).url())
        .hasToString("http://127.0.0.1:3000");
  }

  @ParameterizedTest
  @ValueSource(strings = {"luna", "ftp://luna", "http://", "http://user:secret@luna", "http://a b"})
  void isRefusedWhereItIsNone(String url) {
    assertThatThrownBy(() -> ServerAddress.of(Map.of("LUNA_URL", url)))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void neverShowsTheToken() {
    assertThat(ServerAddress.of(Map.of("LUNA_TOKEN", "secret")).toString())
        .doesNotContain("secret");
    assertThatThrownBy(() -> ServerAddress.of(Map.of("LUNA_TOKEN", "sec\nret")))
        .isInstanceOf(UsageException.class);
  }
}
