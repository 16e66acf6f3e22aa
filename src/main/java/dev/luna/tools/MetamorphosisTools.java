package dev.luna.tools;

import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolResult;
import dev.luna.state.Luna;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** The tool that tells how far metamorphosis is. */
@ApplicationScoped
public class MetamorphosisTools {

  private final Luna luna;

  @Inject
  public MetamorphosisTools(Luna luna) {
    this.luna = luna;
  }

  protected MetamorphosisTools() {
    this(null);
  }

  @Tool(
      name = "metamorphosis_check_readiness",
      title = "Check metamorphosis",
      description =
          "Tells whether every condition of metamorphosis has held for seven days: each with its"
              + " value, its threshold and since when it holds, and what would bring those that"
              + " do not. Asking changes nothing.",
      readOnlyHint = true,
      openWorldHint = false)
  public ToolResult<MetamorphosisReport> check(Caller caller) {
    MetamorphosisReport report =
        MetamorphosisReport.of(
            luna.view(caller.space()), caller.locale(), Clock.systemUTC().instant());
    return ToolResult.of(report, report.toText(new Texts(caller.locale())));
  }
}
