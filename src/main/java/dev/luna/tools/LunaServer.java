package dev.luna.tools;

import dev.luna.mcp.dispatch.ServerInfo;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;

/** Says who Luna is, and tells models when to recall and when to store. */
@Dependent
class LunaServer {

  private static final String INSTRUCTIONS =
      """
      Luna is your memory between conversations, in French and in English.
      At the start of a turn call luna_orchestrated_interaction with what the person just said: it
      brings the memories that matter, what still waits, and what to be careful with. Before you
      answer something else that may depend on earlier conversations, on who the person is or on what
      was decided, call fractal_memory_retrieve with the question as it was asked.
      When you learn something that will matter later (a fact about the person, a decision and its
      reason, a promise, a correction), call fractal_memory_store with one self-contained sentence or
      paragraph: root for what always holds, branch for developments of it, leaf for details and
      exchanges, seed for ideas. Give what belongs to one conversation the same source: memories of
      one source are understood together. Do not store small talk, secrets, or what is already stored.
      To correct a memory use fractal_memory_update; where a new one replaces an old one, link the new
      to the old with kind supersedes. To put one away use fractal_memory_archive; to let go of one
      use fractal_memory_forget; fractal_memory_restore undoes both. fractal_memory_purge is for
      privacy alone. Say with co_evolution_track which recalled memories helped and which did not.
      """;

  @Produces
  @Singleton
  ServerInfo info() {
    return new ServerInfo("luna", "Luna", version(), INSTRUCTIONS, UUID.randomUUID().toString());
  }

  private static String version() {
    return ResourceBundle.getBundle("luna-version", Locale.ROOT).getString("version");
  }
}
