/**
 * The record of truth in one SQLite file: one writer that commits what arrived together, and a few
 * readers.
 */
package dev.luna.memory.sqlite;
