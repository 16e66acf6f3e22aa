/** Runs Luna as a person would: a Liberty server in a process of its own. */
package dev.luna.server;
