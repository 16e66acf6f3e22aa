package dev.luna.cli;

/** What a person asked for. */
sealed interface Command
    permits BackupCommand, ExportCommand, ImportCommand, RestoreCommand, VerifyCommand {

  /** The space of everybody, without login. */
  String DEFAULT_SPACE = "default";

  /** Does it and reports. */
  ExitCode run(Desk desk);
}
