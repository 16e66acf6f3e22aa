package dev.luna.bundled;

import java.io.IOException;
import java.nio.file.Path;

/** Unpacks everything when an image is built, so that a container has nothing to unpack. */
final class Unpack {

  private Unpack() {}

  /**
   * @param arguments the directory that will be {@code LUNA_CACHE_PATH}
   */
  public static void main(String[] arguments) throws IOException {
    Path cache = Path.of(arguments[0]);
    for (NativeLibrary library : NativeLibrary.values()) {
      library.unpackInto(cache);
    }
    BundledModel.unpackInto(cache);
  }
}
