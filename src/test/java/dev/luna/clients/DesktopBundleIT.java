package dev.luna.clients;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.node.Node;
import dev.luna.node.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official tool accepts what Claude Desktop is to install. */
class DesktopBundleIT {

  private static final String TOOL = "node_modules/@anthropic-ai/mcpb/dist/cli/cli.js";

  @TempDir Path directory;

  @Test
  void theManifestIsValid() throws IOException {
    Path source = Path.of("bridge", "src", "mcpb", "manifest.json");
    Path manifest = directory.resolve("manifest.json");
    Files.writeString(manifest, Files.readString(source).replace("@version@", "1.2.3"));

    Run run = Node.orSkip().run(Duration.ofMinutes(2), TOOL, "validate", manifest.toString());

    assertThat(run.exitCode()).as(run.toString()).isZero();
  }
}
