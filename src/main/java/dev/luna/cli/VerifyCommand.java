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
    String ending = finding.sound() ? finding.facts().isEmpty() ? "none" : "sound" : "wrong";
    String key = "verify.%s.%s".formatted(finding.check().name().toLowerCase(Locale.ROOT), ending);
    console.print(key, finding.facts().toArray());
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
