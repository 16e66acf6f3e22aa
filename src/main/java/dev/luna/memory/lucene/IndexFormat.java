package dev.luna.memory.lucene;

import org.apache.lucene.analysis.Analyzer;

/**
 * What the documents of an index are like and of which store they tell.
 *
 * @param version changes whenever fields, analysis or store do: another index is built then
 */
record IndexFormat(String version, Analyzer analyzer) {}
