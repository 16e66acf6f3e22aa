/** Sessions of the legacy era: what the server remembers between {@code initialize} and the end. */
package dev.luna.mcp.session;
