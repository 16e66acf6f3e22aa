/** Tools, resources, prompts and completions: found by annotation, described, and called. */
package dev.luna.mcp.feature;
