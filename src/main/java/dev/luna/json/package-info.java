/**
 * JSON-P with one shared provider: looking the provider up at each use would dominate small
 * messages.
 */
package dev.luna.json;
