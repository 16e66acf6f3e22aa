/** The little statistics that the analyses need: chance, and lines through points. */
package dev.luna.analysis.statistics;
