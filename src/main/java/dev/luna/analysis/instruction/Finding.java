package dev.luna.analysis.instruction;

/**
 * A place where a text instructs an assistant.
 *
 * @param quote as it stands in the text
 * @param start where it begins in the text, in UTF-16 units
 * @param end the place after its last unit
 * @param score how sure it is: .5 where it just is enough, at most 1
 */
public record Finding(Kind kind, String quote, int start, int end, double score) {}
