/** What goes over the wire, seen by clients that know nothing but HTTP. */
package dev.luna.wire;
