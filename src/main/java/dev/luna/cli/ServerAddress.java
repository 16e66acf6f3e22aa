package dev.luna.cli;

import dev.luna.config.Settings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where the server is and how to enter.
 *
 * @param url without a slash at its end
 * @param token is shown to nobody but the server
 */
record ServerAddress(URI url, Optional<String> token) {

  /**
   * {@code LUNA_URL} and {@code LUNA_TOKEN}; without the former, where a server with this
   * environment listens.
   *
   * @throws UsageException if one of them cannot be used
   */
  static ServerAddress of(Map<String, String> environment) {
    Optional<String> token = set(environment, "LUNA_TOKEN");
    if (token.isPresent() && !token.get().chars().allMatch(c -> c > ' ' && c < 0x7F)) {
      throw new UsageException("usage.token");
    }
    URI url =
        set(environment, "LUNA_URL").map(ServerAddress::url).orElseGet(() -> local(environment));
    return new ServerAddress(url, token);
  }

  @Override
  public String toString() {
    return "ServerAddress[url=%s, token=%s]".formatted(url, token.isPresent() ? "set" : "none");
  }

  private static URI local(Map<String, String> environment) {
    String host = Settings.HOST.in(environment);
    boolean everywhere = host.equals("0.0.0.0") || host.equals("*") || host.equals("::");
    String name = everywhere ? "127.0.0.1" : host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://%s:%d".formatted(name, Settings.PORT.in(environment)));
  }

  private static URI url(String text) {
    try {
      URI url = URI.create(text.replaceFirst("/+$", ""));
      boolean web = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
      if (web && url.getHost() != null && url.getRawUserInfo() == null) {
        return url;
      }
    } catch (IllegalArgumentException e) {
      throw new UsageException("usage.url", shown(text));
    }
    throw new UsageException("usage.url", shown(text));
  }

  /** What stands before an @ may be a password. */
  private static String shown(String text) {
    return text.replaceFirst("//[^/]*@", "//…@");
  }

  private static Optional<String> set(Map<String, String> environment, String name) {
    return Optional.ofNullable(environment.get(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }
}
