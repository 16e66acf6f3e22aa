package dev.luna.mcp.session;

import java.time.Duration;

/**
 * Bounds of sessions.
 *
 * @param max how many there may be at once
 * @param idle how long one lives that nobody uses
 */
public record SessionSettings(int max, Duration idle) {}
