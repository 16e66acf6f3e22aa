package dev.luna.bridge;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** The authorities that the JVM trusts, and those of a PEM file, as a company has its own. */
final class TrustedAuthorities {

  private TrustedAuthorities() {}

  /**
   * A context of TLS that trusts them.
   *
   * @param source where the file is named
   */
  static SSLContext with(String source, Path pem) throws UsageException {
    try {
      List<Certificate> authorities = new ArrayList<>(ofTheJvm());
      authorities.addAll(read(pem));
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trusting(storeOf(authorities)), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new UsageException(Text.of("usage.ca", source, pem, Causes.describe(e)));
    }
  }

  private static List<Certificate> read(Path pem) throws IOException, GeneralSecurityException {
    try (InputStream in = Files.newInputStream(pem)) {
      List<Certificate> read =
          List.copyOf(CertificateFactory.getInstance("X.509").generateCertificates(in));
      if (read.isEmpty()) {
        throw new GeneralSecurityException("no certificate");
      }
      return read;
    }
  }

  private static List<X509Certificate> ofTheJvm() throws GeneralSecurityException {
    for (TrustManager manager : trusting(null)) {
      if (manager instanceof X509TrustManager authorities) {
        return List.of(authorities.getAcceptedIssuers());
      }
    }
    return List.of();
  }

  private static TrustManager[] trusting(KeyStore store) throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(store);
    return factory.getTrustManagers();
  }

  private static KeyStore storeOf(List<Certificate> authorities)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (int i = 0; i < authorities.size(); i++) {
      store.setCertificateEntry("authority-" + i, authorities.get(i));
    }
    return store;
  }
}
