/** The feelings that words of a text carry, in French and English. */
package dev.luna.analysis.emotion;
