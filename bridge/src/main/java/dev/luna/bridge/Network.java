package dev.luna.bridge;

import java.net.ProxySelector;
import java.nio.file.Path;
import javax.net.ssl.SSLContext;

/**
 * The way out of this machine, for all HTTP clients of the process.
 *
 * @param proxy the address of a proxy, or null
 * @param authorities a PEM file of authorities to trust besides the JVM's, or null
 */
record Network(Value proxy, Value authorities) {

  /**
   * A value of the user.
   *
   * @param source the flag or variable it comes from
   */
  record Value(String source, String text) {}

  /** Takes effect for every client that is made from now on. */
  void use() throws UsageException {
    if (proxy != null) {
      ProxySelector.setDefault(ProxyChoice.of(proxy.source(), proxy.text()));
    }
    if (authorities != null) {
      SSLContext.setDefault(
          TrustedAuthorities.with(authorities.source(), Path.of(authorities.text())));
    }
  }
}
