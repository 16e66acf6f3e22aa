package dev.luna.tools;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The tool that knows about the golden ratio. */
@ApplicationScoped
public class GoldenRatioTools {

  @Tool(
      name = "phi_golden_ratio_insights",
      title = "Know about the golden ratio",
      description =
          "Tells what is known of the golden ratio φ in a domain, each statement with its relation,"
              + " its source and how well it is founded: theorem, measured, disputed or myth. Where"
              + " nothing is documented it says so. Numbers, if given, are tested for φ.",
      readOnlyHint = true,
      openWorldHint = false)
  public ToolResult<GoldenRatioReport> insights(
      Caller caller,
      @ToolArg(
              description =
                  "A domain such as mathematics, nature, art, music, architecture, finance,"
                      + " physics, anatomy or consciousness, in English or French")
          @NotBlank @Size(max = 500) String domain,
      @ToolArg(
              description = "Numbers to test for φ and Fibonacci, in their order",
              defaultValue = "[]")
          @Size(max = 1_000) List<Double> numbers) {
    GoldenRatioReport report = GoldenRatioReport.of(domain, numbers, caller.locale());
    return ToolResult.of(report, report.toText(new Texts(caller.locale())));
  }
}
