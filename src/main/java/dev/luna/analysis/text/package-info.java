/** The sentences and words of French and English texts, for all analyses. */
package dev.luna.analysis.text;
