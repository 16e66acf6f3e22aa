/** The start script {@code bin/luna}, with everything around it made up. */
package dev.luna.script;
