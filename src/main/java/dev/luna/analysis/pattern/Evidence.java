package dev.luna.analysis.pattern;

import java.util.List;

/**
 * Where a pattern shows.
 *
 * @param text the words, numbers or line, as a reader knows them from the stream
 * @param count how often, how deep or how many, as the type says
 * @param at the first places, from 1: lines for levels, items for the rest
 */
public record Evidence(Type type, String text, int count, List<Integer> at) {

  private static final int PLACES = 10;
  private static final int LENGTH = 80;

  /** What is shown. */
  public enum Type {
    /** A sequence of items; the count says how often it stands there. */
    NGRAM,
    /** One item; the count says how often it stands there. */
    ITEM,
    /** The first cycle; the count is the period, in items. */
    CYCLE,
    /** The first line or part of a level; the count is the depth, from 1. */
    LEVEL,
    /** A sum of two neighbours that holds; the count says how many do. */
    SUM,
    /** A ratio or a difference of neighbours; the count says how many there are. */
    STEP,
    /** Fibonacci numbers; the count says how many there are. */
    MEMBERS,
    /** The smallest and the largest scale; the count says how many there are. */
    SCALES
  }

  public Evidence {
    text = text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    at = at.stream().limit(PLACES).toList();
  }
}
