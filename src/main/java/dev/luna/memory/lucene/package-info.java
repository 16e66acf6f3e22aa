/** The search index over the store, kept by Apache Lucene: BM25 in French and in English. */
package dev.luna.memory.lucene;
