package dev.luna.bridge;

import java.time.Duration;

/**
 * One Server-Sent Event.
 *
 * @param id what to resume from, or null
 * @param data its content; empty in an event that only carries an id
 * @param retry how long to wait before reconnecting, or null
 */
record ServerEvent(String id, String data, Duration retry) {}
