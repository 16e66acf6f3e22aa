package dev.luna.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/**
 * Lets only those in who show the token, except to the line that says who answers here.
 *
 * <p>It comes after {@link OriginFilter}: what browsers ask beforehand carries no token.
 */
@Provider
@PreMatching
@ApplicationScoped
@Priority(Priorities.USER + 2)
public class AccessFilter implements ContainerRequestFilter {

  private final AccessToken token;
  private final Activity activity;

  @Inject
  public AccessFilter(AccessToken token, Activity activity) {
    this.token = token;
    this.activity = activity;
  }

  /** For JAX-RS, which looks for it, and for the proxy that CDI makes. */
  public AccessFilter() {
    this(null, null);
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (isRoot(request)) {
      return;
    }
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (token.admits(authorization)) {
      activity.happened();
    } else {
      request.abortWith(refuse(authorization == null));
    }
  }

  private static boolean isRoot(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    return path.isEmpty() || path.equals("/");
  }

  /** Says what a client needs to know to do better: https://www.rfc-editor.org/rfc/rfc6750. */
  private static Response refuse(boolean nothingShown) {
    String challenge = nothingShown ? "Bearer" : "Bearer error=\"invalid_token\"";
    String why = nothingShown ? "A bearer token is needed" : "This is not the server's token";
    return PlainAnswer.refused(401, why, Map.of(HttpHeaders.WWW_AUTHENTICATE, challenge)).get();
  }
}
