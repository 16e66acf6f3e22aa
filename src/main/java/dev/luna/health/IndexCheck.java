package dev.luna.health;

import dev.luna.memory.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready while the index can follow the store; being behind is no reason not to serve. */
@Readiness
@ApplicationScoped
public class IndexCheck implements HealthCheck {

  private final Projection projection;

  @Inject
  public IndexCheck(Projection projection) {
    this.projection = projection;
  }

  protected IndexCheck() {
    this(null);
  }

  @Override
  public HealthCheckResponse call() {
    Optional<String> problem = projection.problem();
    return HealthCheckResponse.named("index")
        .status(problem.isEmpty())
        .withData("lag", projection.lag())
        .withData("problem", problem.orElse("none"))
        .build();
  }
}
