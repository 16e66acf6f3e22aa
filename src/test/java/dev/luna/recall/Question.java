package dev.luna.recall;

import java.util.Set;

/**
 * A question to a memory.
 *
 * @param group what it is reported with
 * @param answers which memories answer it; at least one
 */
record Question(String group, String text, Set<String> answers) {}
