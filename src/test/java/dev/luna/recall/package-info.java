/** Measures how well a running Luna finds what it was told, through its tools alone. */
package dev.luna.recall;
