/**
 * What a running Luna counts and measures, for Prometheus: it hears of calls, commits and durations
 * by CDI events, so that neither the engine nor the memory knows of it.
 */
package dev.luna.metrics;
