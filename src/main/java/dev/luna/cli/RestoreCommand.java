package dev.luna.cli;

import dev.luna.memory.Restored;
import dev.luna.memory.StoreContents;
import dev.luna.memory.StoreInUseException;
import java.nio.file.Path;

/** {@code luna restore FILE}. */
record RestoreCommand(Path backup) implements Command {

  @Override
  public ExitCode run(Desk desk) {
    try {
      Restored restored = desk.store().restore(backup);
      StoreContents now = restored.contents();
      desk.console()
          .print(
              "restore.done", backup, now.memories(), now.forgotten(), now.links(), now.changes());
      restored.kept().ifPresent(kept -> desk.console().print("restore.kept", kept));
      return ExitCode.DONE;
    } catch (StoreInUseException e) {
      desk.console().note("restore.in.use", desk.store().directory(), e.owner());
      return ExitCode.IN_USE;
    }
  }
}
