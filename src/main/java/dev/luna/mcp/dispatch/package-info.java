/** Takes each request to the handler of its method, and words the outcome as its era wants it. */
package dev.luna.mcp.dispatch;
