/** The server that the bridge brings: unpacked once, started when needed, shared by all bridges. */
package dev.luna.bridge.local;
