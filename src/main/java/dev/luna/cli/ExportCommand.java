package dev.luna.cli;

import dev.luna.json.JsonText;
import dev.luna.memory.StoreInUseException;
import dev.luna.transfer.ExportReport;
import dev.luna.transfer.TransferFormat;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.file.Path;

/** {@code luna export PATH [--format FORMAT] [--space SPACE]}. */
record ExportCommand(Path target, TransferFormat format, String space) implements Command {

  @Override
  public ExitCode run(Desk desk) {
    try (ProgressLine progress = desk.console().progress()) {
      ExportReport report = desk.store().takeOut(space, format, target, progress);
      progress.close();
      print(desk.console(), report.memories(), report.links(), report.leftOut());
    } catch (StoreInUseException e) {
      ServerSpace.require(space);
      throughServer(desk);
    }
    return ExitCode.DONE;
  }

  private void throughServer(Desk desk) {
    Server server = desk.announcedServer();
    try (Staging staging = Staging.in(desk.store().exchange());
        ProgressLine progress = desk.console().progress()) {
      staging.requireFree(target);
      String name = "export";
      JsonObjectBuilder arguments =
          JsonText.object().add("path", staging.name(name)).add("format", format.label());
      JsonObject written = server.call("fractal_memory_export", arguments, progress).value();
      staging.take(name, target);
      progress.close();
      print(
          desk.console(),
          written.getInt("memories"),
          written.getInt("links"),
          written.getInt("left_out"));
    }
  }

  private void print(Console console, long memories, long links, long leftOut) {
    console.print("export.done", target, memories, links);
    if (leftOut > 0) {
      console.print("export.left.out", leftOut);
    }
  }
}
