package example;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolException;
import dev.luna.mcp.ToolResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A tool that does not come with Luna: models are poor at counting days. */
@ApplicationScoped
public class Calendar {

  /** What the tool answers to programs; its output schema is made from this record. */
  public record Distance(long days) {}

  @Tool(
      name = "days_between",
      title = "Count days",
      description = "Counts the days from one date to another; negative if the second is earlier.",
      readOnlyHint = true,
      openWorldHint = false)
  public ToolResult<Distance> daysBetween(
      Caller caller,
      @ToolArg(description = "A date like 2026-07-28") @NotBlank String from,
      @ToolArg(description = "A date like 2026-07-28") @NotBlank String to) {
    long days = ChronoUnit.DAYS.between(date("from", from), date("to", to));
    String unit = caller.locale().getLanguage().equals("fr") ? " jours" : " days";
    return ToolResult.of(new Distance(days), days + unit);
  }

  private static LocalDate date(String argument, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new ToolException(
          "Argument '%s' is '%s'; it must be a date like 2026-07-28".formatted(argument, text));
    }
  }
}
