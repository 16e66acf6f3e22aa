package dev.luna.bundled;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Files of one jar that are needed as files. They are unpacked once, to a directory named after the
 * jar and so after its version, and stay there: a process that is killed leaves nothing more.
 */
final class Bundle {

  private static final Pattern JAR = Pattern.compile("([^/]+)\\.jar!/");

  private final ClassLoader loader;
  private final Map<String, String> resources;

  /**
   * @param resources what to unpack, by the names of the files
   */
  Bundle(ClassLoader loader, Map<String, String> resources) {
    this.loader = loader;
    this.resources = resources;
  }

  /** Whether the jar has all of it. */
  boolean isComplete() {
    return resources.values().stream().allMatch(name -> loader.getResource(name) != null);
  }

  /**
   * Unpacks what is not there yet.
   *
   * @return the directory of the files
   */
  Path unpackInto(Path parent) throws IOException {
    String any = resources.values().iterator().next();
    Path directory = parent.resolve(jarOf(loader.getResource(any))).toAbsolutePath();
    Files.createDirectories(directory);
    for (Map.Entry<String, String> file : resources.entrySet()) {
      unpack(loader.getResource(file.getValue()), directory.resolve(file.getKey()));
    }
    return directory;
  }

  private static void unpack(URL resource, Path file) throws IOException {
    URLConnection connection = resource.openConnection();
    connection.setUseCaches(false);
    try (InputStream content = connection.getInputStream()) {
      if (!Files.exists(file) || Files.size(file) != connection.getContentLengthLong()) {
        // Another process may unpack the same at this moment.
        Path partial =
            file.resolveSibling(file.getFileName() + "." + ProcessHandle.current().pid());
        Files.copy(content, partial, StandardCopyOption.REPLACE_EXISTING);
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }

  private static String jarOf(URL resource) throws IOException {
    Matcher jar = JAR.matcher(resource.toString());
    if (!jar.find()) {
      throw new IOException(resource + " is not in a jar");
    }
    return jar.group(1);
  }
}
