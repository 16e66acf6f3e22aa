package dev.luna.analysis.coherence;

import java.util.List;

/**
 * A sentence of the statement and what the evidence says of it.
 *
 * @param claims whether it says something that can be true or false; a question does not
 * @param evidence what decided, the most telling first
 */
public record SentenceCheck(
    String text, Verdict verdict, boolean claims, List<Evidence> evidence) {}
