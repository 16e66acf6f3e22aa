/** Luna's tools, resources and prompts: thin methods over state and memory. */
package dev.luna.tools;
