package dev.luna.mcp.stream;

import java.time.Duration;

/**
 * How streams behave.
 *
 * @param keepAlive the time between two comments on a stream that is silent
 */
public record StreamSettings(Duration keepAlive, StreamLimits limits) {}
