package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {

  @Test
  void theFlagGoesBeforeTheUrlAndTheUrlBeforeThePort() throws Exception {
    Map<String, String> port = Map.of("MCP_PORT", "4000");
    Map<String, String> both = Map.of("MCP_PORT", "4000", "LUNA_URL", "https://luna.example/x/");

    assertThat(stream(List.of(), Map.of())).isEqualTo("http://127.0.0.1:3000/sse");
    assertThat(stream(List.of(), port)).isEqualTo("http://127.0.0.1:4000/sse");
    assertThat(stream(List.of(), both)).isEqualTo("https://luna.example/x/sse");
    assertThat(stream(List.of("--url=http://h:1"), both)).isEqualTo("http://h:1/sse");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"localhost:3000", "ftp://h", "http://", "http://h?x", "http://h:99999", "a b"})
  void anUnusableUrlIsNamedWithItsSource(String url) {
    assertThatThrownBy(() -> stream(List.of(), Map.of("LUNA_URL", url)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("LUNA_URL")
        .hasMessageContaining(url);
  }

  @Test
  void aBadPortIsNamed() {
    assertThatThrownBy(() -> stream(List.of(), Map.of("MCP_PORT", "http")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("MCP_PORT");
  }

  @Test
  void noMessageShowsASecret() throws Exception {
    assertThatThrownBy(() -> stream(List.of("--url", "http://me:s3cret@h"), Map.of()))
        .hasMessageNotContaining("s3cret");
    assertThatThrownBy(() -> CommandLine.parse(List.of(), Map.of("LUNA_TOKEN", "s3cret\nx")))
        .isInstanceOf(UsageException.class)
        .hasMessageNotContaining("s3cret");
    assertThat(CommandLine.parse(List.of(), Map.of("LUNA_TOKEN", "s3cret")).toString())
        .doesNotContain("s3cret");
  }

  @Test
  void aFlagWithoutItsValueIsNamed() {
    assertThatThrownBy(() -> stream(List.of("--url"), Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--url");
  }

  @Test
  void aServerIsStartedOnlyWhereTheUserNamedNone() throws Exception {
    assertThat(CommandLine.parse(List.of(), Map.of("MCP_PORT", "4000")).mayStart()).isTrue();
    assertThat(CommandLine.parse(List.of(), Map.of("LUNA_AUTOSTART", "OFF")).mayStart()).isFalse();
    assertThat(CommandLine.parse(List.of("--url", "http://h"), Map.of()).mayStart()).isFalse();
    assertThat(CommandLine.parse(List.of(), Map.of("LUNA_URL", "http://h")).mayStart()).isFalse();
    assertThatThrownBy(() -> CommandLine.parse(List.of(), Map.of("LUNA_AUTOSTART", "no")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("LUNA_AUTOSTART is no");
  }

  @Test
  void headersComeFromBothPlacesAndTheFlagWins() throws Exception {
    Map<String, String> environment =
        Map.of("LUNA_HEADERS", "X-Team: blue\n x-key:one:two \n", "LUNA_TOKEN", "s3cret");
    Settings settings =
        CommandLine.parse(List.of("--header", "x-team: red"), environment).settings();

    assertThat(settings.requestHeaders())
        .containsOnly(
            Map.entry("x-team", "red"),
            Map.entry("x-key", "one:two"),
            Map.entry("Accept-Language", Text.of("language")),
            Map.entry("Authorization", "Bearer s3cret"));
    assertThat(settings.toString()).doesNotContain("red", "one", "s3cret");
  }

  @Test
  void theUserMayWantTheServerToSpeakAnotherLanguage() throws Exception {
    Settings settings =
        CommandLine.parse(List.of("--header", "accept-language: de"), Map.of()).settings();

    assertThat(settings.requestHeaders()).containsOnly(Map.entry("Accept-Language", "de"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"no colon", "Bad Name: x", ": x", "X: é", "Content-Length: 3", "Mcp-Method: x"})
  void anUnusableHeaderIsRefusedWithoutItsValue(String header) {
    assertThatThrownBy(() -> CommandLine.parse(List.of("--header", header), Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--header");
  }

  @Test
  void thereIsOneAuthorization() {
    assertThatThrownBy(
            () ->
                CommandLine.parse(
                    List.of("--header=authorization: Basic eA=="), Map.of("LUNA_TOKEN", "s3cret")))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("LUNA_TOKEN");
  }

  @Test
  void helpIsShownWhateverElseIsWrong() throws Exception {
    assertThat(CommandLine.parse(List.of("--help"), Map.of("LUNA_URL", "nonsense")).action())
        .isEqualTo(CommandLine.Action.HELP);
  }

  private static String stream(List<String> arguments, Map<String, String> environment)
      throws UsageException {
    return CommandLine.parse(arguments, environment).settings().streamUri().toString();
  }
}
