package dev.luna.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.cli.LunaCommand.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Each command on memories that no server uses. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class CommandIT {

  @TempDir Path home;

  private LunaCommand luna;

  @BeforeEach
  void writeNotes() throws Exception {
    luna = new LunaCommand(home);
    Files.createDirectory(home.resolve("notes"));
    Files.writeString(home.resolve("notes/tea.md"), "# Thé\n\nAda boit du thé, voir [[milk]].\n");
    Files.writeString(home.resolve("notes/milk.md"), "# Milk\n\nAda takes no milk.\n");
  }

  @Test
  void memoriesComeInAndLeave() throws Exception {
    assertThat(done("import", "notes", "--dry-run").output()).contains("2 memories and 1 links");
    assertThat(done("verify").output()).contains("0 memories");
    assertThat(done("import", "notes").output()).contains("Imported 2 memories and 1 links");
    assertThat(done("import", "notes").output()).contains("Imported 0 memories");

    assertThat(done("export", "all.jsonl").output()).contains("2 memories, 1 links");
    assertThat(Files.readAllLines(home.resolve("all.jsonl"))).hasSize(4);
    assertThat(done("export", "out", "--format", "markdown").output()).contains("2 memories");
    assertThat(home.resolve("out/leaves")).isDirectoryContaining("glob:**.md");

    assertThat(luna.run("export", "all.jsonl").exitCode()).isEqualTo(65);
    assertThat(luna.run("import", "absent").exitCode()).isEqualTo(65);
    assertNothingHalfWritten();
  }

  @Test
  void whatIsSkippedIsToldByTheExitCode() throws Exception {
    Files.writeString(home.resolve("bad.jsonl"), "{\"kind\":\"memory\",\"id\":\"x\"}\n");

    Result result = luna.run("import", "bad.jsonl");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output()).contains("skipped: bad.jsonl");
  }

  @Test
  void aBackupComesBack() throws Exception {
    done("import", "notes/milk.md");
    assertThat(done("backup", "first").output()).contains("first.db").contains("1 memories");
    done("import", "notes");

    Result restored = done("restore", "memory/backups/first.db");

    assertThat(restored.output()).contains("1 memories").contains(".before-restore.db");
    assertThat(done("verify").output()).contains("contents: 1 memories");
    assertThat(luna.run("backup", "first").exitCode()).isEqualTo(65);
    assertThat(luna.run("restore", "notes/tea.md").exitCode()).isEqualTo(65);
    assertNothingHalfWritten();
  }

  @Test
  void damageIsFound() throws Exception {
    done("import", "notes");
    Path store = home.resolve("memory/luna.db");
    byte[] bytes = Files.readAllBytes(store);
    Arrays.fill(bytes, 8192, 8392, (byte) 7);
    Files.write(store, bytes);

    Result result = luna.run("verify");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.output()).contains("database: DAMAGED");
  }

  @Test
  void whatIsWrongIsSaidInTheLanguageOfThePerson() throws Exception {
    assertThat(luna.run("import").exitCode()).isEqualTo(64);
    assertThat(luna.run("verify").exitCode()).isEqualTo(78);
    assertThat(luna.set("MCP_PORT", "x").run("verify").exitCode()).isEqualTo(78);
    assertThat(luna.set("LANG", "fr_FR.UTF-8").run("import").errors()).contains("il manque");
    assertThat(luna.run("verify").errors())
        .contains("MCP_PORT vaut « x » : il faut un nombre entier de 1 à 65535");
  }

  @Test
  void anImportThatIsStoppedIsRunAgain() throws Exception {
    ManyEntities.write(home.resolve("many.jsonl"));
    Process stopped = luna.start("import", "many.jsonl");
    while (!Files.exists(home.resolve("memory/luna.db-wal")) && stopped.isAlive()) {
      Thread.sleep(50);
    }
    stopped.destroy();
    assertThat(stopped.waitFor(1, TimeUnit.MINUTES)).isTrue();

    assertThat(done("verify").output()).contains("history: whole");
    assertThat(luna.run("import", "many.jsonl").exitCode()).isZero();
    assertThat(done("verify").output()).contains("contents: 40,000 memories");
    assertNothingHalfWritten();
  }

  /** As the container image has it: the application unpacked, below the server. */
  @Test
  void anInstallationWorksAsTheProjectDoes() throws Exception {
    Path installed = home.resolve("opt");
    Path server = Files.createDirectories(installed.resolve("wlp/usr/servers/luna"));
    Path built = Path.of("target/liberty/wlp").toAbsolutePath();
    Files.createSymbolicLink(installed.resolve("wlp/lib"), built.resolve("lib"));
    Files.createSymbolicLink(installed.resolve("wlp/dev"), built.resolve("dev"));
    Files.createSymbolicLink(server.resolve("lib"), built.resolve("usr/servers/luna/lib"));
    unpack(Path.of("target/luna.war"), server.resolve("apps/luna.war"));
    Path script = Files.createDirectory(installed.resolve("bin")).resolve("luna");
    Files.copy(Path.of("bin/luna"), script);
    luna = new LunaCommand(script, home);

    assertThat(done("import", "notes").output()).contains("Imported 2 memories");
    assertThat(done("verify").output()).contains("contents: 2 memories");
  }

  private Result done(String... words) throws Exception {
    Result result = luna.run(words);
    assertThat(result.exitCode()).as("%s", result).isZero();
    // How far a slow machine is, it says.
    assertThat(result.errors().lines()).allMatch(line -> line.matches("luna: \\d+ of \\d+"));
    return result;
  }

  private void assertNothingHalfWritten() throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertThat(names).noneMatch(name -> name.contains(".part") || name.endsWith("-wal"));
    }
  }

  private static void unpack(Path war, Path target) throws IOException {
    try (ZipFile zip = new ZipFile(war.toFile())) {
      for (ZipEntry entry : zip.stream().filter(it -> !it.isDirectory()).toList()) {
        Path file = target.resolve(entry.getName());
        Files.createDirectories(file.getParent());
        Files.copy(zip.getInputStream(entry), file);
      }
    }
  }
}
