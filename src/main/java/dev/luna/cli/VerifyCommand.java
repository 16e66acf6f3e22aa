package dev.luna.cli;

import dev.luna.memory.StoreFinding;
import java.util.List;
import java.util.Locale;

/** {@code luna verify}. */
record VerifyCommand() implements Command {

  @Override
  public ExitCode run(Desk desk) {
    List<StoreFinding> findings = desk.store().verify();
    findings.forEach(finding -> print(finding, desk.console()));
    boolean sound = findings.stream().allMatch(StoreFinding::sound);
    return ExitCode.of(sound & (desk.store().user().isEmpty() || serverIsSound(desk)));
  }

  private static void print(StoreFinding finding, Console console) {
    String check = finding.check().name().toLowerCase(Locale.ROOT);
    console.print("verify.%s.%s".formatted(check, ending(finding)), finding.facts().toArray());
  }

  private static String ending(StoreFinding finding) {
    if (!finding.sound()) {
      return "wrong";
    }
    return finding.facts().isEmpty() ? "none" : "sound";
  }

  private static boolean serverIsSound(Desk desk) {
    List<Server.Check> checks = desk.announcedServer().health();
    for (Server.Check check : checks) {
      desk.console()
          .print(
              check.up() ? "verify.server.up" : "verify.server.down", check.name(), check.data());
    }
    return checks.stream().allMatch(Server.Check::up);
  }
}
