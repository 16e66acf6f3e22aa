/**
 * Server-sent event streams, apart from any transport: a bounded outbox and one sender each, replay
 * after a cut, keep-alives.
 */
package dev.luna.mcp.stream;
