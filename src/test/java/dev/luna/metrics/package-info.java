/** What Prometheus reads from a running server, and what is made of it. */
package dev.luna.metrics;
