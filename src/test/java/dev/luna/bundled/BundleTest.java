package dev.luna.bundled;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {

  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir Path home;

  @Test
  void unpacksIntoADirectoryNamedAfterTheJar() throws IOException {
    Path directory = unpack("lib-1.0", "code");

    assertThat(directory).isEqualTo(cache().resolve("lib-1.0"));
    assertThat(directory.resolve("lib.so")).hasContent("code");
  }

  @Test
  void unpacksOnce() throws IOException {
    Path file = unpack("lib-1.0", "code").resolve("lib.so");
    Files.setLastModifiedTime(file, LONG_AGO);

    unpack("lib-1.0", "code");

    assertThat(Files.getLastModifiedTime(file)).isEqualTo(LONG_AGO);
    try (Stream<Path> files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void repairsAFileThatWasCutShort() throws IOException {
    Path file = unpack("lib-1.0", "code").resolve("lib.so");
    Files.writeString(file, "co");

    unpack("lib-1.0", "code");

    assertThat(file).hasContent("code");
  }

  @Test
  void keepsVersionsApart() throws IOException {
    Path first = unpack("lib-1.0", "code");
    Path second = unpack("lib-1.1", "edoc");

    assertThat(first.resolve("lib.so")).hasContent("code");
    assertThat(second.resolve("lib.so")).hasContent("edoc");
  }

  @Test
  void knowsWhatItLacks() throws IOException {
    try (URLClassLoader loader = loader("lib-1.0", "code")) {
      assertThat(new Bundle(loader, Map.of("lib.so", "native/lib.so")).isComplete()).isTrue();
      assertThat(new Bundle(loader, Map.of("lib.so", "native/riscv/lib.so")).isComplete())
          .isFalse();
    }
  }

  private Path unpack(String name, String content) throws IOException {
    try (URLClassLoader loader = loader(name, content)) {
      return new Bundle(loader, Map.of("lib.so", "native/lib.so")).unpackInto(cache());
    }
  }

  private URLClassLoader loader(String name, String content) throws IOException {
    Path jar = home.resolve(name + ".jar");
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream out = new JarOutputStream(file)) {
      out.putNextEntry(new JarEntry("native/lib.so"));
      out.write(content.getBytes());
    }
    return new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
  }

  private Path cache() {
    return home.resolve("cache");
  }
}
