package dev.luna.http;

import java.time.Duration;
import java.util.Set;

/**
 * What the transports allow.
 *
 * @param allowedOrigins besides those of this machine, exact: {@code https://app.example.com}
 * @param allowedHosts besides the names of this machine, without port
 * @param boundToLoopback whether only this machine can connect, and must not be tricked into it
 * @param maxBodyBytes how long a body may be
 * @param patience how long an answer may take before the response becomes a stream
 */
public record HttpSettings(
    Set<String> allowedOrigins,
    Set<String> allowedHosts,
    boolean boundToLoopback,
    int maxBodyBytes,
    Duration patience) {}
