package dev.luna.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.Manifest;

/** The bridge of a version to come, which is this one under another number. */
final class NewerBridge {

  static final String VERSION = "99.0.0";

  private NewerBridge() {}

  static Path in(Path jar) throws IOException {
    Files.copy(Path.of(System.getProperty("luna.bridge.jar")), jar);
    try (FileSystem zip = FileSystems.newFileSystem(jar)) {
      Path file = zip.getPath("META-INF", "MANIFEST.MF");
      Manifest manifest;
      try (InputStream in = Files.newInputStream(file)) {
        manifest = new Manifest(in);
      }
      manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, VERSION);
      try (OutputStream out = Files.newOutputStream(file)) {
        manifest.write(out);
      }
    }
    return jar;
  }
}
