package dev.luna.health;

import dev.luna.state.Luna;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started when the state of every space is loaded. */
@Startup
@ApplicationScoped
public class LoadedCheck implements HealthCheck {

  private final Luna luna;

  @Inject
  public LoadedCheck(Luna luna) {
    this.luna = luna;
  }

  protected LoadedCheck() {
    this(null);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("state").up().withData("spaces", luna.spaces().size()).build();
  }
}
