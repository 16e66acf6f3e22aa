package dev.luna.bridge.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is unpacked is whole, whatever happened before. */
class InstallationTest {

  private static final Build BUILD = new Build("1.0.0", "a");
  private static final Build OTHER = new Build("0.9.0", "b");

  @TempDir Path directory;

  private Path builds;
  private ServerArchive archive;
  private Installation installation;

  @BeforeEach
  void makeArchive() throws IOException {
    byte[] server = zip(Map.of("wlp/bin/run", bytes("start"), "wlp/lib/a.jar", bytes("classes")));
    Path jar = directory.resolve("bridge.jar");
    Files.write(jar, zip(Map.of("luna-server.zip", server)));
    archive = new ServerArchive(jar, BUILD);
    builds = Files.createDirectory(directory.resolve("servers"));
    installation = new Installation(builds);
  }

  @Test
  void aWholeBuildIsUsedAsItIs() throws IOException {
    Path home = installation.require(archive, Set.of());
    Files.writeString(home.resolve("wlp/bin/run"), "START");
    Files.writeString(home.resolve("wlp/later.log"), "x");

    assertThat(installation.require(archive, Set.of())).isEqualTo(home);

    assertThat(home.resolve("wlp/bin/run")).hasContent("START");
    assertThat(home.resolve("wlp/later.log")).exists();
  }

  @Test
  void aBuildThatLostAFileIsUnpackedAnew() throws IOException {
    Path home = installation.require(archive, Set.of());
    Files.delete(home.resolve("wlp/lib/a.jar"));

    installation.require(archive, Set.of(BUILD));

    assertThat(home.resolve("wlp/lib/a.jar")).hasContent("classes");
  }

  @Test
  void aBuildOfWhichAFileOrTheInventoryWasCutOffIsUnpackedAnew() throws IOException {
    for (String file : Set.of("wlp/lib/a.jar", "inventory.properties")) {
      Path home = installation.require(archive, Set.of());
      Files.write(home.resolve(file), new byte[0]);

      installation.require(archive, Set.of());

      assertThat(home.resolve("wlp/lib/a.jar")).hasContent("classes");
    }
  }

  @Test
  void whatAKilledBridgeLeftHalfUnpackedOrHalfDeletedIsCleanedUp() throws IOException {
    Files.createDirectories(builds.resolve("unfinished-123/wlp/bin"));
    Files.createDirectories(builds.resolve("unfinished-" + OTHER.id()).resolve("wlp"));
    Files.createDirectories(builds.resolve(OTHER.id()).resolve("wlp"));

    installation.require(archive, Set.of());

    assertThat(builds.toFile().list()).containsExactly(BUILD.id());
  }

  @Test
  void aBuildThatAServerRunsFromStays() throws IOException {
    Files.createDirectories(builds.resolve(OTHER.id()).resolve("wlp"));

    installation.require(archive, Set.of(OTHER));

    assertThat(builds.toFile().list()).containsExactlyInAnyOrder(BUILD.id(), OTHER.id());
  }

  private static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
