/** JSON-RPC 2.0 messages and their text (https://www.jsonrpc.org/specification). */
package dev.luna.mcp.jsonrpc;
