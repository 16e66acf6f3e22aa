package dev.luna.tools;

import dev.luna.config.LunaConfig;
import dev.luna.config.Settings;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Cancellation;
import dev.luna.mcp.Progress;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import dev.luna.transfer.ExchangeDirectory;
import dev.luna.transfer.ExportPage;
import dev.luna.transfer.Exporter;
import dev.luna.transfer.ImportRequest;
import dev.luna.transfer.ImportSource;
import dev.luna.transfer.Importer;
import dev.luna.transfer.TransferProgress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Optional;

/** The tools that bring memories in and take them out. */
@ApplicationScoped
public class TransferTools {

  private final Importer importer;
  private final Exporter exporter;
  private final ExchangeDirectory exchange;
  private final LunaConfig config;

  @Inject
  public TransferTools(
      Importer importer, Exporter exporter, ExchangeDirectory exchange, LunaConfig config) {
    this.importer = importer;
    this.exporter = exporter;
    this.exchange = exchange;
    this.config = config;
  }

  protected TransferTools() {
    this(null, null, null, null);
  }

  @Tool(
      name = "fractal_memory_import",
      title = "Import memories",
      description =
          "Brings memories in: Luna's own JSON Lines, the memory file of the reference memory"
              + " server, Markdown notes, a memory_fractal directory. Nothing that is there is"
              + " overwritten, and the same import again changes nothing. Try it with dry_run first.",
      destructiveHint = false,
      idempotentHint = true,
      openWorldHint = false)
  public ToolResult<ImportView> importMemories(
      Caller caller,
      Progress progress,
      Cancellation cancellation,
      @ToolArg(description = "What is imported", defaultValue = "\"auto\"") ImportChoice format,
      @ToolArg(description = "The text to import: JSON Lines or one note") Optional<String> content,
      @ToolArg(
              description =
                  "Instead of content, a file or directory in the exchange directory of the server")
          Optional<String> path,
      @ToolArg(description = "Only report what would be done", defaultValue = "false")
          boolean dryRun,
      @ToolArg(description = "The time zone of times that name none, like Europe/Paris")
          Optional<String> zone) {
    ImportRequest request =
        new ImportRequest(
            caller.space(),
            source(content, path),
            format.format(),
            dryRun,
            zone.map(TransferTools::zone).orElseGet(() -> config.get(Settings.IMPORT_ZONE)),
            caller.principal());
    ImportView view =
        ImportView.of(importer.run(request, told(progress, cancellation)), caller.locale());
    return ToolResult.of(view, view.toText(new Texts(caller.locale())));
  }

  @Tool(
      name = "fractal_memory_export",
      title = "Export memories",
      description =
          "Takes all memories out. Without a path it returns them as Luna's JSON Lines, page by"
              + " page; with one it writes a new file, or a folder of Markdown notes, into the"
              + " exchange directory of the server.",
      destructiveHint = false,
      openWorldHint = false)
  public ToolResult<ExportView> exportMemories(
      Caller caller,
      Progress progress,
      Cancellation cancellation,
      @ToolArg(
              description =
                  "luna: everything, exactly; markdown: a folder of notes; reference: a file for the"
                      + " reference memory server",
              defaultValue = "\"luna\"")
          ExportChoice format,
      @ToolArg(description = "A new file or folder in the exchange directory")
          Optional<String> path,
      @ToolArg(description = "Where the page before ended: its next_cursor")
          Optional<String> cursor,
      @ToolArg(description = "How many lines, where no path is named", defaultValue = "100")
          @Min(1) @Max(1000) int limit) {
    ExportView view =
        path.isPresent()
            ? ExportView.of(
                exporter.write(
                    caller.space(),
                    format.format(),
                    exchange.fresh(path.get()),
                    told(progress, cancellation)))
            : ExportView.of(page(caller, format, cursor, limit));
    return ToolResult.of(view, view.toText(new Texts(caller.locale())));
  }

  private ImportSource source(Optional<String> content, Optional<String> path) {
    if (content.isPresent() == path.isPresent()) {
      throw Texts.refusal("import.either", exchange.path());
    }
    return content
        .<ImportSource>map(text -> new ImportSource.Text("content", text))
        .orElseGet(() -> ImportSource.of(exchange.existing(path.get())));
  }

  private ExportPage page(Caller caller, ExportChoice format, Optional<String> cursor, int limit) {
    if (format != ExportChoice.LUNA) {
      throw Texts.refusal("export.path", format.format().label());
    }
    return exporter.page(caller.space(), cursor, limit);
  }

  private static TransferProgress told(Progress progress, Cancellation cancellation) {
    return (done, total) -> {
      cancellation.check();
      progress.report(done, total);
    };
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw Texts.refusal("import.zone", text);
    }
  }
}
