package dev.luna.bridge;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/**
 * The address of the server as the user wrote it.
 *
 * @param source the flag or variable it came from, to name it when it is wrong
 * @param value its value
 */
record ServerAddress(String source, String value) {

  private static final String PORT = "MCP_PORT";
  private static final String DEFAULT_PORT = "3000";

  static ServerAddress fromEnvironment(Map<String, String> environment) {
    String url = environment.getOrDefault("LUNA_URL", "").strip();
    return url.isEmpty() ? standard(environment) : new ServerAddress("LUNA_URL", url);
  }

  /** Where a server is that nobody has said anything else of. */
  static ServerAddress standard(Map<String, String> environment) {
    String port = environment.getOrDefault(PORT, "").strip();
    return new ServerAddress(PORT, "http://127.0.0.1:" + (port.isEmpty() ? DEFAULT_PORT : port));
  }

  /** Whether the user said which server, and not only at which port of this machine one may be. */
  boolean isChosen() {
    return !source.equals(PORT);
  }

  URI uri() throws UsageException {
    try {
      URI uri = new URI(value.strip().replaceFirst("/+$", ""));
      if (!isUsable(uri)) {
        throw unusable();
      }
      return uri;
    } catch (URISyntaxException e) {
      throw unusable();
    }
  }

  private static boolean isUsable(URI uri) {
    boolean web =
        "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
    boolean bare =
        uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null;
    return web && bare && uri.getHost() != null && uri.getPort() <= 0xFFFF && uri.getPort() != 0;
  }

  private UsageException unusable() {
    // What stands before an @ may be a password.
    String shown = value.replaceFirst("//[^/]*@", "//…@");
    return new UsageException(Text.of("usage.url", source, shown));
  }
}
