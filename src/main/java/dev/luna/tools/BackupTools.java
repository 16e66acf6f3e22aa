package dev.luna.tools;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import dev.luna.memory.Backup;
import dev.luna.memory.Backups;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;

/** The tool that backs the store up. */
@ApplicationScoped
public class BackupTools {

  /**
   * A backup that was made.
   *
   * @param path of the file, on the server's machine
   * @param bytes of the file
   * @param memories how many of the caller's memories it holds, the forgotten ones too
   */
  public record BackedUp(String path, long bytes, long memories) {}

  private final Backups backups;

  @Inject
  public BackupTools(Backups backups) {
    this.backups = backups;
  }

  protected BackupTools() {
    this(null);
  }

  @Tool(
      name = "fractal_memory_backup",
      title = "Back up the memories",
      description =
          "Copies the whole store, while it is in use, to a new file in the folder backups of the"
              + " server's memory directory, and checks the copy. It holds every space, for who runs"
              + " the server; the answer counts the caller's memories only.",
      destructiveHint = false,
      openWorldHint = false)
  public ToolResult<BackedUp> backup(
      Caller caller,
      @ToolArg(description = "Name of the file, without .db; the time if left out")
          Optional<@Pattern(regexp = Backups.NAME) String> name) {
    Backup backup = backups.make(name);
    BackedUp made =
        new BackedUp(backup.file().toString(), backup.bytes(), backup.memoriesOf(caller.space()));
    return ToolResult.of(
        made,
        new Texts(caller.locale()).say("backup.done", made.path(), made.bytes(), made.memories()));
  }
}
