/** Text that tries to give the assistant instructions: where it stands, and what it wants. */
package dev.luna.analysis.instruction;
