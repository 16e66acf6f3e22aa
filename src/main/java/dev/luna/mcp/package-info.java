/**
 * The Model Context Protocol: what the author of a tool, a resource or a prompt uses.
 *
 * <p>Features are methods of CDI beans with one of the annotations of this package. The packages
 * below hold the engine that serves them; it knows no tool and no transport.
 */
package dev.luna.mcp;
