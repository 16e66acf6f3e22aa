package dev.luna.bridge;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Sends what leaves this machine through one proxy. */
final class ProxyChoice extends ProxySelector {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Proxy proxy;

  private ProxyChoice(Proxy proxy) {
    this.proxy = proxy;
  }

  /**
   * Reads the address of a proxy.
   *
   * @param source where it comes from
   * @param address such as {@code http://proxy.example.com:3128}
   */
  static ProxyChoice of(String source, String address) throws UsageException {
    URI uri = new ServerAddress(source, address).uri();
    if (!uri.getScheme().equalsIgnoreCase("http") || uri.getPort() < 0) {
      throw new UsageException(Text.of("usage.proxy", source));
    }
    return new ProxyChoice(
        new Proxy(Proxy.Type.HTTP, new InetSocketAddress(uri.getHost(), uri.getPort())));
  }

  @Override
  public List<Proxy> select(URI uri) {
    return List.of(THIS_MACHINE.contains(uri.getHost()) ? Proxy.NO_PROXY : proxy);
  }

  /** There is no other proxy; who connects says what went wrong. */
  @Override
  public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
}
