package dev.luna.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;

/** Refuses a URI and headers that cannot be read, before something fails over them. */
@Provider
@PreMatching
@ApplicationScoped
@Priority(Priorities.USER + 1)
public class WellFormedFilter implements ContainerRequestFilter {

  private static final Pattern QUALITY = Pattern.compile("[01](\\.\\d{0,9})?");

  @Override
  public void filter(ContainerRequestContext request) {
    if (!isWellFormed(request)) {
      request.abortWith(
          PlainAnswer.refused(400, "The URI, Accept or Accept-Language is malformed").get());
    }
  }

  private static boolean isWellFormed(ContainerRequestContext request) {
    try {
      request.getUriInfo().getRequestUri();
      request.getAcceptableLanguages();
      return request.getAcceptableMediaTypes().stream()
          .map(type -> type.getParameters().getOrDefault("q", "1"))
          .allMatch(quality -> QUALITY.matcher(quality).matches());
    } catch (RuntimeException e) {
      return false;
    }
  }
}
