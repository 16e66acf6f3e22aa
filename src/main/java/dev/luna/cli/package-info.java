/**
 * The commands {@code luna import, export, backup, restore} and {@code verify}: on the store itself
 * while no server uses it, and through the server's tools while one does.
 */
package dev.luna.cli;
