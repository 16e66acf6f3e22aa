package dev.luna.http;

import dev.luna.json.JsonText;
import dev.luna.mcp.dispatch.ServerInfo;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** {@code GET /}: says who answers here, for people and for the readiness check. */
@Path("/")
@ApplicationScoped
public class RootResource {

  private final ServerInfo server;

  @Inject
  public RootResource(ServerInfo server) {
    this.server = server;
  }

  /** For JAX-RS, which looks for it, and for the proxy that CDI makes. */
  public RootResource() {
    this(null);
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public String describe() {
    return JsonText.write(
        JsonText.object()
            .add("name", server.name())
            .add("version", server.version())
            .add("instance", server.instance())
            .add(
                "endpoints",
                JsonText.object()
                    .add("streamable-http", "/mcp")
                    .add("http+sse", "/sse")
                    .add("health", "/health"))
            .build());
  }
}
