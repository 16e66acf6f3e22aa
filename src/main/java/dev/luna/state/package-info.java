/** The live state of each space, and φ: an index of how well founded that state is. */
package dev.luna.state;
