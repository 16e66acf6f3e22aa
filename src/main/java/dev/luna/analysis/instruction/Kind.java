package dev.luna.analysis.instruction;

import java.util.Locale;

/** What text that instructs an assistant wants of it. */
public enum Kind {
  /** To let go of the instructions that it has. */
  OVERRIDE,
  /** To take another role or identity, one without rules. */
  ROLE,
  /** To bring its prompt, its rules or secrets to light. */
  REVEAL,
  /** To keep something from the person whom it serves. */
  SECRECY,
  /** To send to somebody else what was said to it in confidence. */
  EXFILTRATION,
  /** To take it for a turn of somebody else: of the system, the person or a tool. */
  FORGED_TURN,
  /** To do or say something, by a tool or in its answers. */
  COMMAND,
  /** To be read by an assistant and not by a person: it is encoded or disguised. */
  DISGUISE;

  /** The name on the wire, in lower case. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
