/** What Luna brings in jars and needs as files: native libraries and a model. */
package dev.luna.bundled;
