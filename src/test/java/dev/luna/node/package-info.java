/** Runs the foreign programs of the tests that need Node.js: clients and the conformance suite. */
package dev.luna.node;
