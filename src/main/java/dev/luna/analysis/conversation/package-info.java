/** What was said, asked, decided and promised in a conversation or in a single sentence of one. */
package dev.luna.analysis.conversation;
