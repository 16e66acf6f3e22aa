package dev.luna.cli;

import dev.luna.transfer.TransferFormat;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Understands a command line.
 *
 * <p>No library: those that parse commands speak English only, and there is little to parse.
 */
final class CommandParser {

  private static final String FORMAT = "--format";
  private static final String SPACE = "--space";
  private static final String DRY_RUN = "--dry-run";
  private static final String AUTO = "auto";

  private CommandParser() {}

  /**
   * @throws UsageException if it is wrong
   */
  static Command parse(List<String> words) {
    if (words.isEmpty()) {
      throw new UsageException("usage.missing");
    }
    List<String> rest = words.subList(1, words.size());
    return switch (words.get(0)) {
      case "import" -> bringIn(Arguments.parse(rest, Set.of(FORMAT, SPACE), Set.of(DRY_RUN)));
      case "export" -> takeOut(Arguments.parse(rest, Set.of(FORMAT, SPACE), Set.of()));
      case "backup" -> new BackupCommand(plain(rest).optional());
      case "restore" -> new RestoreCommand(path(plain(rest).one()));
      case "verify" -> verify(plain(rest));
      default -> throw new UsageException("usage.command", words.get(0));
    };
  }

  private static Command bringIn(Arguments arguments) {
    Optional<TransferFormat> format =
        arguments
            .option(FORMAT)
            .filter(name -> !name.equals(AUTO))
            .map(name -> format(name, List.of(TransferFormat.values()), AUTO + ", "));
    return new ImportCommand(
        path(arguments.one()), format, arguments.option(DRY_RUN).isPresent(), space(arguments));
  }

  private static Command takeOut(Arguments arguments) {
    List<TransferFormat> written =
        List.of(TransferFormat.LUNA, TransferFormat.MARKDOWN, TransferFormat.REFERENCE);
    TransferFormat format =
        arguments.option(FORMAT).map(name -> format(name, written, "")).orElse(TransferFormat.LUNA);
    return new ExportCommand(path(arguments.one()), format, space(arguments));
  }

  private static Command verify(Arguments arguments) {
    arguments
        .optional()
        .ifPresent(
            operand -> {
              throw new UsageException("usage.more", operand);
            });
    return new VerifyCommand();
  }

  private static Arguments plain(List<String> words) {
    return Arguments.parse(words, Set.of(), Set.of());
  }

  private static String space(Arguments arguments) {
    return arguments.option(SPACE).orElse(Command.DEFAULT_SPACE);
  }

  private static TransferFormat format(String name, List<TransferFormat> known, String others) {
    return known.stream()
        .filter(format -> format.label().equals(name))
        .findFirst()
        .orElseThrow(() -> new UsageException("usage.format", name, others + labels(known)));
  }

  private static String labels(List<TransferFormat> formats) {
    return formats.stream().map(TransferFormat::label).collect(Collectors.joining(", "));
  }

  private static Path path(String text) {
    try {
      return Path.of(text).toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new UsageException("usage.path", text);
    }
  }
}
