package dev.luna.analysis.conversation;

import java.util.List;

/**
 * What a conversation is about, in its own words.
 *
 * @param phrase one to three words as they stand in the text, in the form that is used most
 * @param count how often it occurs
 * @param turns the numbers of the turns in which it does
 * @param score how much of the conversation it tells, more is more; compares topics of one
 *     conversation only
 */
public record Topic(String phrase, int count, List<Integer> turns, double score) {}
