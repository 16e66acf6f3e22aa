package dev.luna.http;

import dev.luna.mcp.Caller;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * What an HTTP request says beside its body.
 *
 * @param caller who asks
 * @param accepted the responses that may come
 * @param headers of the request that the current thread serves; on others there are none
 */
record Asked(Caller caller, Accepted accepted, HttpHeaders headers) {}
