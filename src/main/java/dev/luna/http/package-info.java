/**
 * The transports: HTTP+SSE of 2024-11-05 at {@code /sse} and {@code /messages}, Streamable HTTP of
 * both eras at {@code /mcp}. They turn HTTP into calls of the engine and its answers into JSON or
 * server-sent events, and know no tool.
 */
package dev.luna.http;
