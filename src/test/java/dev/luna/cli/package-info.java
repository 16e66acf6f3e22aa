/** The commands as a person runs them, and their parts. */
package dev.luna.cli;
