/** Patterns in streams of text, symbols and numbers, each measured and held against chance. */
package dev.luna.analysis.pattern;
