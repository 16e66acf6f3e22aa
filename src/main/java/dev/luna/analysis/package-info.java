/** What can be told from a text alone: pure functions that know nothing else of Luna. */
package dev.luna.analysis;
