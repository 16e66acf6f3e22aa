package dev.luna.mcp.dispatch;

import dev.luna.mcp.protocol.McpMethod;
import java.time.Duration;

/**
 * A CDI event: a request was served.
 *
 * @param name the tool, prompt or resource that was meant; empty for other methods
 * @param success false if the answer is an error, or a result that says it is one
 */
public record CallCompleted(McpMethod method, String name, boolean success, Duration duration) {}
