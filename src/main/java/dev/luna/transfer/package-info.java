/**
 * Bringing memories in and taking them out: from and to files of Luna, of the original Luna, of the
 * reference memory server, and Markdown notes.
 *
 * <p>Every form has a reader that turns a source into a stream of arrivals; {@link
 * dev.luna.transfer.Importer} puts them into a space. {@link dev.luna.transfer.Exporter} writes a
 * space out.
 */
package dev.luna.transfer;
