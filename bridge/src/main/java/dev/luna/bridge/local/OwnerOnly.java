package dev.luna.bridge.local;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files and directories that no other user can read. On Windows they inherit that. */
final class OwnerOnly {

  private OwnerOnly() {}

  static void directory(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    Files.createDirectories(directory.getParent());
    Files.createDirectory(directory, attributes(directory.getParent(), "rwx------"));
  }

  /** A new file beside the one it is to replace. */
  static Path fileBeside(Path file) throws IOException {
    Path directory = file.getParent();
    return Files.createTempFile(directory, null, null, attributes(directory, "rw-------"));
  }

  private static FileAttribute<?>[] attributes(Path parent, String permissions) throws IOException {
    FileStore store = Files.getFileStore(parent);
    if (!store.supportsFileAttributeView(PosixFileAttributeView.class)) {
      return new FileAttribute<?>[0];
    }
    return new FileAttribute<?>[] {
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
    };
  }
}
