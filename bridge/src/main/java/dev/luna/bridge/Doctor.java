package dev.luna.bridge;

import dev.luna.bridge.local.LocalServer;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.util.Timeout;

/** Looks at what a conversation needs, from the JVM to the server, and says what is wrong. */
final class Doctor {

  private static final Timeout PATIENCE = Timeout.ofSeconds(10);

  private final CommandLine commandLine;
  private final Map<String, String> environment;
  private final String version;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * @param version of the bridge
   */
  Doctor(CommandLine commandLine, Map<String, String> environment, String version) {
    this.commandLine = commandLine;
    this.environment = environment;
    this.version = version;
  }

  /** What was found, in the order of looking; what cannot be seen any more is left out. */
  List<Finding> examine() throws IOException {
    String java = System.getProperty("java.version");
    well(Text.of("doctor.java", java, System.getProperty("java.home")));
    well(Text.of("doctor.bridge", version));
    Settings usual = commandLine.settings();
    if (!commandLine.mayStart() || answers(usual)) {
      server(usual);
    } else {
      ownServer(usual);
    }
    return List.copyOf(findings);
  }

  private static boolean answers(Settings usual) {
    try {
      return ServerIdentity.ask(usual).isPresent();
    } catch (IOException nobody) {
      return false;
    }
  }

  private void ownServer(Settings usual) throws IOException {
    Optional<LocalServer> own = LocalServer.ofThisProgram(usual, environment);
    if (own.isEmpty()) {
      server(usual);
      return;
    }
    well(Text.of("doctor.memories", own.get().memories(), own.get().log()));
    Optional<Settings> running = own.get().running();
    if (running.isPresent()) {
      server(running.get());
    } else {
      well(Text.of("doctor.start", usual.url()));
    }
  }

  private void server(Settings settings) {
    long start = System.nanoTime();
    try {
      Optional<ServerIdentity> identity = ServerIdentity.ask(settings);
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      if (identity.isEmpty()) {
        wrong(Finding.PROTOCOL, "doctor.stranger", settings.url());
        return;
      }
      well(Text.of("doctor.server", settings.url(), Long.toString(millis)));
      versions(identity.get());
      access(settings);
    } catch (ConnectException | UnknownHostException e) {
      wrong(Finding.UNAVAILABLE, "doctor.silent", settings.url());
    } catch (IOException e) {
      wrong(Finding.UNAVAILABLE, "doctor.unreachable", settings.url(), Causes.describe(e));
    }
  }

  private void versions(ServerIdentity server) {
    if (server.version().equals(version)) {
      well(Text.of("doctor.version", server.version()));
    } else {
      wrong(0, "doctor.versions", server.version(), version);
    }
  }

  /** The endpoint asks for the token first, and only then misses what a session needs. */
  private void access(Settings settings) throws IOException {
    int status;
    HttpGet request = new HttpGet(settings.endpointUri());
    try (Exchange exchange = new HttpAccess(settings).exchange(request, Map.of(), PATIENCE)) {
      status = exchange.response().status();
    }
    if (status == 401 || status == 403) {
      String key = settings.token() == null ? "doctor.token.missing" : "doctor.token.wrong";
      wrong(Finding.NOT_PERMITTED, key, Integer.toString(status));
    } else {
      well(Text.of("doctor.access"));
    }
  }

  private void well(String text) {
    findings.add(Finding.well(text));
  }

  private void wrong(int code, String key, Object... values) {
    findings.add(new Finding(code, Text.of(key, values), Text.of(key + ".remedy")));
  }
}
