package dev.luna.bridge.local;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.luna.bridge.ServerLocation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * The server inside the bridge's own jar.
 *
 * @param jar the bridge
 * @param build which server it brings
 */
record ServerArchive(Path jar, Build build) {

  private static final String ENTRY = "luna-server.zip";

  /** The server of the running bridge, if it brings one: that of the container image does not. */
  static Optional<ServerArchive> ofThisProgram() throws IOException {
    Path jar = thisJar();
    if (!Files.isRegularFile(jar)) {
      return Optional.empty();
    }
    String version = ServerLocation.class.getPackage().getImplementationVersion();
    try (ZipFile file = new ZipFile(jar.toFile())) {
      return Optional.ofNullable(file.getEntry(ENTRY))
          .map(entry -> new Build(version, Long.toHexString(entry.getCrc())))
          .map(build -> new ServerArchive(jar, build));
    }
  }

  /** Writes all files into a directory, and to the disk: no power cut takes one back. */
  void unpack(Path directory) throws IOException {
    try (ZipFile file = new ZipFile(jar.toFile());
        ZipInputStream entries =
            new ZipInputStream(
                new BufferedInputStream(file.getInputStream(file.getEntry(ENTRY)), 1 << 16))) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        Path target = directory.resolve(entry.getName());
        Files.createDirectories(entry.isDirectory() ? target : target.getParent());
        if (!entry.isDirectory()) {
          write(entries, target);
        }
      }
    }
  }

  private static void write(InputStream content, Path target) throws IOException {
    try (FileChannel file = FileChannel.open(target, CREATE_NEW, WRITE)) {
      content.transferTo(Channels.newOutputStream(file));
      file.force(true);
    }
  }

  private static Path thisJar() {
    try {
      return Path.of(
          ServerArchive.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
