package dev.luna.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses requests that a page of somebody else's site makes a browser send (DNS rebinding), and
 * lets pages of allowed origins read the answers.
 */
@Provider
@PreMatching
@ApplicationScoped
public class OriginFilter implements ContainerRequestFilter, ContainerResponseFilter {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  private final HttpSettings settings;

  @Inject
  public OriginFilter(HttpSettings settings) {
    this.settings = settings;
  }

  /** For JAX-RS, which looks for it, and for the proxy that CDI makes. */
  public OriginFilter() {
    this(null);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    String origin = request.getHeaderString("Origin");
    if (origin != null && !isAllowedOrigin(origin)) {
      request.abortWith(refuse("This Origin is not allowed"));
    } else if (settings.boundToLoopback() && !isAllowedHost(hostOf(request))) {
      request.abortWith(refuse("This Host is not allowed"));
    } else if (origin != null && request.getMethod().equals("OPTIONS")) {
      request.abortWith(preflight(request));
    }
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String origin = request.getHeaderString("Origin");
    if (origin != null && isAllowedOrigin(origin)) {
      response.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
      response.getHeaders().putSingle("Access-Control-Expose-Headers", Headers.SESSION_ID);
      response.getHeaders().add("Vary", "Origin");
    }
  }

  private boolean isAllowedOrigin(String origin) {
    return settings.allowedOrigins().contains(origin) || THIS_MACHINE.contains(hostOf(origin));
  }

  private boolean isAllowedHost(String name) {
    return THIS_MACHINE.contains(name) || settings.allowedHosts().contains(name);
  }

  /** HTTP/2 has no Host header; there the container takes the name from {@code :authority}. */
  private static String hostOf(ContainerRequestContext request) {
    String header = request.getHeaderString("Host");
    return hostOf(header == null ? request.getUriInfo().getBaseUri().toString() : "//" + header);
  }

  private static String hostOf(String url) {
    try {
      return Optional.ofNullable(URI.create(url).getHost()).orElse("").toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return "";
    }
  }

  private static Response refuse(String why) {
    return Response.status(Response.Status.FORBIDDEN)
        .type(MediaType.TEXT_PLAIN_TYPE)
        .entity(why + "\n")
        .build();
  }

  private static Response preflight(ContainerRequestContext request) {
    String asked = request.getHeaderString("Access-Control-Request-Headers");
    return Response.noContent()
        .header("Access-Control-Allow-Methods", "GET, POST, DELETE")
        .header("Access-Control-Allow-Headers", Headers.allowed(asked))
        .header("Access-Control-Max-Age", 7200)
        .build();
  }
}
