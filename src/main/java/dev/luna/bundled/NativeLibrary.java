package dev.luna.bundled;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Native code that a library in {@code lib/global} loads from where a system property says.
 *
 * <p>By themselves, these libraries unpack it anew at each start and leave it when they are killed.
 */
public enum NativeLibrary {
  SQLITE(
      "org.sqlite.lib.path",
      LibraryLoaderUtil.getNativeLibResourcePath().substring(1),
      List.of(LibraryLoaderUtil.getNativeLibName())),
  ONNX_RUNTIME(
      "onnxruntime.native.path",
      "ai/onnxruntime/native/%s-%s".formatted(os(), arch("x64")),
      Stream.of("onnxruntime", "onnxruntime4j_jni").map(System::mapLibraryName).toList()),
  TOKENIZERS(
      "RUST_LIBRARY_PATH",
      "native/lib/%s-%s/cpu".formatted(os(), arch("x86_64")),
      os().equals("win")
          ? List.of(
              "tokenizers.dll", "libwinpthread-1.dll", "libgcc_s_seh-1.dll", "libstdc++-6.dll")
          : List.of(System.mapLibraryName("tokenizers"))) {
    @Override
    Path location(Path directory) {
      return directory.resolve(System.mapLibraryName("tokenizers"));
    }
  };

  private static final Logger LOG = System.getLogger(NativeLibrary.class.getName());

  private final String property;
  private final Bundle bundle;

  NativeLibrary(String property, String folder, List<String> files) {
    this.property = property;
    this.bundle =
        new Bundle(
            NativeLibrary.class.getClassLoader(),
            files.stream()
                .collect(Collectors.toMap(Function.identity(), file -> folder + "/" + file)));
  }

  /**
   * Unpacks the code below a directory, unless the property is set already; to be called before the
   * library is used. Where that fails, the library is left to find its code by itself, or to say
   * that it has none.
   */
  public void provide(Path cache) {
    if (System.getProperty(property) != null || !bundle.isComplete()) {
      return;
    }
    try {
      System.setProperty(property, location(unpackInto(cache)).toString());
    } catch (IOException e) {
      LOG.log(Level.WARNING, "{0} cannot be unpacked into {1}: {2}", this, cache, e);
    }
  }

  /**
   * Unpacks the code below a directory if it is not there yet.
   *
   * @return the directory with the code
   */
  Path unpackInto(Path cache) throws IOException {
    return bundle.unpackInto(cache);
  }

  /** What the property is to hold. */
  Path location(Path directory) {
    return directory;
  }

  private static String os() {
    String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return "win";
    }
    return name.startsWith("mac") ? "osx" : name;
  }

  private static String arch(String amd64) {
    String name = System.getProperty("os.arch");
    return name.equals("amd64") || name.equals("x86_64") ? amd64 : name;
  }
}
