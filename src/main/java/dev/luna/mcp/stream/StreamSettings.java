package dev.luna.mcp.stream;

import java.time.Duration;

/**
 * How streams behave.
 *
 * @param keepAlive the time between two comments on a stream that is silent
 * @param callKeepAlive the same where a silent stream means that a call is running, which is to end
 *     soon after its client is gone
 */
public record StreamSettings(Duration keepAlive, Duration callKeepAlive, StreamLimits limits) {}
