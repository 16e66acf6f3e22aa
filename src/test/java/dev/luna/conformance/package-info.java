/** Runs the official conformance suite of the Model Context Protocol against Luna. */
package dev.luna.conformance;
