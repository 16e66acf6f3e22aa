package dev.luna.bench.echo;

import dev.luna.mcp.Tool;
import jakarta.enterprise.context.ApplicationScoped;

/** A tool that is no work. */
@ApplicationScoped
public class EchoTool {

  @Tool(name = "echo", description = "Says what it was told", readOnlyHint = true)
  public String echo(String message) {
    return "Echo: " + message;
  }
}
