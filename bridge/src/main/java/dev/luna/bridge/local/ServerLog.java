package dev.luna.bridge.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What the server prints; that of the start before is kept too. */
record ServerLog(Path file) {

  /** How Luna begins the line that says why it does not start. */
  private static final String REASON = "luna: ";

  void begin() throws IOException {
    if (Files.exists(file)) {
      Path last = file.resolveSibling("server.previous.log");
      Files.move(file, last, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Why the server ended: its own word, or else the last line that there is. */
  String reason() throws IOException {
    List<String> lines =
        new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList();
    String last = lines.isEmpty() ? "?" : lines.get(lines.size() - 1);
    return lines.stream()
        .filter(line -> line.startsWith(REASON))
        .findFirst()
        .map(line -> line.substring(REASON.length()))
        .orElse(last);
  }
}
