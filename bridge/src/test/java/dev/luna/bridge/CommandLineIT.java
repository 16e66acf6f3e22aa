package dev.luna.bridge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a person sees who starts the jar by hand. */
class CommandLineIT {

  @Test
  void anUnknownFlagIsOneLineAndExitCode64() throws Exception {
    try (BridgeProcess bridge = new BridgeProcess(Map.of(), List.of("--nope"))) {
      assertThat(bridge.exitCode()).isEqualTo(64);
      assertThat(bridge.log()).isEqualTo("Unknown flag --nope: see --help");
      assertThat(bridge.rest()).isEmpty();
    }
  }

  @Test
  void helpIsInTheLanguageOfTheUser() throws Exception {
    try (BridgeProcess english = new BridgeProcess(Map.of(), List.of("--help"));
        BridgeProcess french =
            new BridgeProcess(
                Map.of("JAVA_TOOL_OPTIONS", "-Duser.language=fr"), List.of("--help"))) {
      assertThat(english.rest()).first().asString().startsWith("Usage:");
      assertThat(french.rest()).first().asString().startsWith("Utilisation :");
      assertThat(french.exitCode()).isZero();
    }
  }

  @Test
  void theVersionIsThatOfTheBuild() throws Exception {
    try (BridgeProcess bridge = new BridgeProcess(Map.of(), List.of("--version"))) {
      String version = System.getProperty("luna.bridge.version");
      assertThat(bridge.rest()).containsExactly("luna-bridge " + version);
    }
  }

  @Test
  void withoutAServerTheEndOfInputStillEndsTheProcess() throws Exception {
    Map<String, String> environment = Map.of("MCP_PORT", "1");
    try (BridgeProcess bridge = new BridgeProcess(environment, List.of())) {
      bridge.closeInput();

      assertThat(bridge.exitCode()).isZero();
      assertThat(bridge.rest()).isEmpty();
    }
  }
}
