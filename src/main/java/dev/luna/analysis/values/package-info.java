/** The numbers, dates and times that French and English texts tell. */
package dev.luna.analysis.values;
