package dev.luna.analysis.coherence;

import dev.luna.analysis.values.Value;
import java.util.List;

/**
 * A value of a claim.
 *
 * @param written as it stands in the sentence
 * @param counted the words that may name what it counts
 * @param inSubject whether it tells which subject is meant
 */
record Figure(Value value, String written, List<Word> counted, String slot, boolean inSubject) {}
