package dev.luna.bridge;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Starts the bridge from the command line. */
public final class Main {

  private static final int OK = 0;

  private static final int FAILED = 1;

  /** EX_USAGE of sysexits.h. */
  private static final int USAGE = 64;

  private Main() {}

  /**
   * Runs the bridge until the client leaves.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      CommandLine commandLine = CommandLine.parse(List.of(arguments), System.getenv());
      switch (commandLine.action()) {
        case HELP -> System.out.println(Text.of("help"));
        case VERSION -> System.out.println("luna-bridge " + version());
        case DOCTOR -> System.exit(doctor(commandLine));
        case RUN -> bridge(commandLine);
      }
    } catch (UsageException e) {
      System.err.println(e.getMessage());
      System.exit(USAGE);
    } catch (IOException e) {
      System.err.println(Causes.describe(e));
      System.exit(FAILED);
    }
  }

  private static int doctor(CommandLine commandLine) throws UsageException, IOException {
    commandLine.network().use();
    List<Finding> findings = new Doctor(commandLine, System.getenv(), version()).examine();
    findings.forEach(finding -> System.out.println(finding.line()));
    return findings.stream().mapToInt(Finding::code).max().orElse(OK);
  }

  private static ServerLocation location(CommandLine commandLine) {
    Settings settings = commandLine.settings();
    return commandLine.mayStart()
        ? new NearbyServer(settings, System.getenv())
        : ServerLocation.fixed(settings);
  }

  private static void bridge(CommandLine commandLine) throws UsageException, InterruptedException {
    commandLine.network().use();
    TransportChoice transport = TransportChoice.fromEnvironment(System.getenv());
    OutputStream client = new FileOutputStream(FileDescriptor.out);
    // Whatever a library prints, the client reads nothing but MCP.
    System.setOut(new PrintStream(System.err, true));
    Diagnostics.configure();
    Bridge bridge =
        new Bridge(
            location(commandLine),
            transport,
            remembered(commandLine.settings().url()),
            Limits.DEFAULT,
            System.in,
            new ClientOutput(client, Main::end));
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(bridge), "luna-stop"));
    ParentWatch.start(() -> System.exit(OK));
    ClassArchive.makeLater();
    bridge.run();
    System.exit(OK);
  }

  /** Only where no address is given is the server known to be of this build. */
  private static RememberedAnswers remembered(URI server) throws UsageException {
    Map<String, String> environment = System.getenv();
    AnswerFiles files = new AnswerFiles(UserDirectories.cache(environment), server);
    return ServerAddress.standard(environment).uri().equals(server)
        ? new ShippedAnswers(files)
        : files;
  }

  /** Without a client there is nothing left to do, and nobody to tell. */
  private static void end() {
    Runtime.getRuntime().halt(OK);
  }

  /** A signal ends the JVM with 128 and its number; this end is as good as the client's. */
  private static void stop(Bridge bridge) {
    try {
      bridge.stop();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(OK);
  }

  private static String version() {
    String version = Main.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
