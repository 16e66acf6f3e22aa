package dev.luna.analysis.coherence;

import dev.luna.analysis.values.Value;
import java.util.List;

/**
 * A value of a claim.
 *
 * @param text as it was written
 * @param counted the words that may name what it counts
 * @param nearby the word before it, which may name what it is a value of
 * @param inSubject whether it tells which subject is meant
 */
record Figure(Value value, String text, List<Word> counted, List<Word> nearby, String slot, boolean inSubject) {}
