package dev.luna.metrics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Counts what is answered to HTTP requests; a stream counts when it begins. */
@Provider
@ApplicationScoped
public class HttpResponses implements ContainerResponseFilter {

  private final LunaMetrics metrics;

  @Inject
  public HttpResponses(LunaMetrics metrics) {
    this.metrics = metrics;
  }

  /** For JAX-RS, which looks for it, and for the proxy that CDI makes. */
  public HttpResponses() {
    this(null);
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    metrics.answered(response.getStatus());
  }
}
