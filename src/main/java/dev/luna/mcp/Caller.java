package dev.luna.mcp;

import java.util.Locale;

/**
 * Who calls. A parameter of a tool, resource or prompt.
 *
 * @param space the tenant whose memory is meant
 * @param principal who was authenticated; {@code anonymous} without login
 * @param locale the language that texts for the caller are in
 */
public record Caller(String space, String principal, Locale locale) {}
