package dev.luna.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class MavenRunTest {

  /** {@code liberty:run} starts only a module that no other module depends on. */
  @Test
  void theBridgeDoesNotDependOnTheServer() throws IOException {
    assertThat(Files.readString(Path.of("bridge", "pom.xml")))
        .contains("<artifactId>luna-bridge</artifactId>")
        .doesNotContain("<artifactId>luna</artifactId>");
  }
}
