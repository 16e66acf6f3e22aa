package dev.luna.transfer;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The one directory of this machine that tools may import from and export to. */
public final class ExchangeDirectory {

  private final Path root;

  /**
   * @param root is made when it is first needed
   */
  public ExchangeDirectory(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  /** Where it is, absolute. */
  public Path path() {
    return root;
  }

  /**
   * A file or directory that is there.
   *
   * @param name relative to the exchange directory; {@code .} is the directory itself
   * @throws TransferException if it is not there or not below the exchange directory
   */
  public Path existing(String name) {
    Path path = below(name);
    if (Files.notExists(path)) {
      throw new TransferException("exchange.none", name, root);
    }
    requireInside(name, path);
    return path;
  }

  /**
   * A file or directory that is not there yet; the directories above it are made.
   *
   * @param name relative to the exchange directory
   * @throws TransferException if it is there already or not below the exchange directory
   */
  public Path fresh(String name) {
    Path path = below(name);
    if (path.equals(root) || Files.exists(path, NOFOLLOW_LINKS)) {
      throw new TransferException("target.present", name);
    }
    Path ancestor = path.getParent();
    while (Files.notExists(ancestor, NOFOLLOW_LINKS)) {
      ancestor = ancestor.getParent();
    }
    requireInside(name, ancestor);
    try {
      Files.createDirectories(path.getParent());
    } catch (IOException e) {
      throw new TransferException(e, "target.unplaced", name, e);
    }
    return path;
  }

  private Path below(String name) {
    try {
      Files.createDirectories(root);
      Path given = Path.of(name);
      boolean climbs = given.getNameCount() > 0 && contains(given, "..");
      if (name.isBlank() || given.isAbsolute() || given.getRoot() != null || climbs) {
        throw outside(name);
      }
      return root.resolve(given).normalize();
    } catch (InvalidPathException e) {
      throw outside(name);
    } catch (IOException e) {
      throw new TransferException(e, "exchange.unmade", root, e);
    }
  }

  private static boolean contains(Path path, String name) {
    for (Path part : path) {
      if (part.toString().equals(name)) {
        return true;
      }
    }
    return false;
  }

  // A symbolic link may lead anywhere.
  private void requireInside(String name, Path path) {
    try {
      if (!path.toRealPath().startsWith(root.toRealPath())) {
        throw outside(name);
      }
    } catch (IOException e) {
      throw new TransferException(e, "exchange.unreadable", name, e);
    }
  }

  private TransferException outside(String name) {
    return new TransferException("exchange.outside", name, root);
  }
}
