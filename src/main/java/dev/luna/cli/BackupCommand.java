package dev.luna.cli;

import dev.luna.json.JsonText;
import dev.luna.memory.Backup;
import dev.luna.memory.StoreInUseException;
import dev.luna.transfer.TransferProgress;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** {@code luna backup [NAME]}. */
record BackupCommand(Optional<String> name) implements Command {

  @Override
  public ExitCode run(Desk desk) {
    try {
      Backup backup = desk.store().backup(name);
      long memories = backup.memories().values().stream().mapToLong(Long::longValue).sum();
      desk.console().print("backup.done", backup.file(), backup.bytes(), memories);
    } catch (StoreInUseException e) {
      throughServer(desk);
    }
    return ExitCode.DONE;
  }

  private void throughServer(Desk desk) {
    JsonObjectBuilder arguments = JsonText.object();
    name.ifPresent(it -> arguments.add("name", it));
    Server.Answer answer =
        desk.announcedServer().call("fractal_memory_backup", arguments, TransferProgress.NONE);
    Path made = Path.of(answer.value().getString("path"));
    if (!isIn(desk.store().directory(), made)) {
      throw ServerException.refused(
          desk.console()
              .texts()
              .say("server.other", desk.server().url(), made, desk.store().directory()));
    }
    desk.console().printText(answer.text());
  }

  /** Whether the server that answered is the one that uses this directory. */
  private static boolean isIn(Path directory, Path file) {
    try {
      return file.toRealPath().startsWith(directory.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
