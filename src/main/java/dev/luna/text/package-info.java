/** Sentences for people, in French and in English. */
package dev.luna.text;
