package dev.luna.health;

import dev.luna.memory.MemoryStore;
import dev.luna.memory.StoreUnavailableException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the store takes a write. */
@Readiness
@ApplicationScoped
public class StoreCheck implements HealthCheck {

  private final MemoryStore store;

  @Inject
  public StoreCheck(MemoryStore store) {
    this.store = store;
  }

  protected StoreCheck() {
    this(null);
  }

  @Override
  public HealthCheckResponse call() {
    try {
      store.probe();
      return HealthCheckResponse.up("store");
    } catch (StoreUnavailableException e) {
      return HealthCheckResponse.named("store").down().withData("problem", e.getMessage()).build();
    }
  }
}
