package dev.luna.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when this very process answers on the configured address. */
@Readiness
@ApplicationScoped
public class ListenerCheck implements HealthCheck {

  private final OwnAddress address;

  @Inject
  public ListenerCheck(OwnAddress address) {
    this.address = address;
  }

  protected ListenerCheck() {
    this(null);
  }

  @Override
  public HealthCheckResponse call() {
    Optional<String> problem = address.problem();
    return HealthCheckResponse.named("listener")
        .status(problem.isEmpty())
        .withData("address", address.uri().toString())
        .withData("problem", problem.map(p -> p + ": free it or set MCP_PORT").orElse("none"))
        .build();
  }
}
