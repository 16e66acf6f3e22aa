package dev.luna.memory.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The libraries could report to their makers; here they do not. */
class NoNetworkTest {

  @Test
  void asksForNoConnection() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Watched.class.getName())
            .redirectErrorStream(true)
            .start();

    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(output).contains("384 dimensions").doesNotContain(Watched.OPENS);
    assertThat(process.waitFor()).isZero();
  }

  /** From version 1.29 on, ONNX Runtime reports from native code, which no JVM could watch. */
  @Test
  void hasNoAddressToReportTo() throws IOException {
    TestModel.directory();
    Path library =
        Path.of(
            System.getProperty("onnxruntime.native.path"), System.mapLibraryName("onnxruntime"));

    assertThat(Files.readString(library, StandardCharsets.ISO_8859_1))
        .doesNotContain("events.data.microsoft.com");
  }

  /** Loads the model in a JVM that tells of every attempt to open a connection. */
  static final class Watched {

    static final String OPENS = "opens a connection by ";

    private Watched() {}

    public static void main(String[] arguments) throws IOException {
      URL.setURLStreamHandlerFactory(Watched::tell);
      try (OnnxEmbedder embedder = TestModel.load()) {
        int dimensions = embedder.passages(List.of("A text")).get(0).length;
        System.out.println(dimensions + " dimensions");
      }
    }

    private static URLStreamHandler tell(String protocol) {
      if (protocol.startsWith("http")) {
        System.out.println(OPENS + protocol);
      }
      return null;
    }
  }
}
