package dev.luna.mcp;

/** A CDI event: the contents of a resource changed, and its subscribers are to be told. */
public record ResourceUpdated(String space, String uri) {}
