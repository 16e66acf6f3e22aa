package dev.luna.bridge.local;

import java.lang.module.ModuleDescriptor.Version;

/**
 * One build of the server.
 *
 * @param version its number, such as 0.1.0
 * @param checksum tells builds of one version apart, as those of a developer
 */
record Build(String version, String checksum) {

  /** The name of its directory. */
  String id() {
    return version + "+" + checksum;
  }

  static Build parse(String id) {
    int plus = id.lastIndexOf('+');
    return new Build(id.substring(0, plus), id.substring(plus + 1));
  }

  /** Whether this build takes the place of another: a later version, or the same built anew. */
  boolean replaces(Build other) {
    int order = Version.parse(version).compareTo(Version.parse(other.version));
    return order > 0 || order == 0 && !checksum.equals(other.checksum);
  }
}
