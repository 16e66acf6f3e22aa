/** Tools that people add in jars of their own. */
package dev.luna.owntools;
