/** One request while it is served: who asks, what they can do, and the way back to them. */
package dev.luna.mcp.call;
