/** Puts Luna together: which adapter serves which port, and what happens at start and stop. */
package dev.luna;
