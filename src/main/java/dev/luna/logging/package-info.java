/** What the log says of calls, and by what the lines of one call are found. */
package dev.luna.logging;
