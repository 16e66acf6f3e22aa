/** The revisions of the Model Context Protocol (https://modelcontextprotocol.io/specification). */
package dev.luna.mcp.protocol;
