/** The golden ratio: what is known of it, and whether it is in numbers. */
package dev.luna.analysis.ratio;
