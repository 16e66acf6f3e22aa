package dev.luna.health;

import dev.luna.memory.Embedder;
import dev.luna.memory.Embeddings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Tells whether memories are found by meaning; words alone are no reason not to serve. */
@Readiness
@ApplicationScoped
public class EmbeddingsCheck implements HealthCheck {

  private final Embeddings embeddings;

  @Inject
  public EmbeddingsCheck(Embeddings embeddings) {
    this.embeddings = embeddings;
  }

  protected EmbeddingsCheck() {
    this(null);
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("embeddings")
        .up()
        .withData("status", embeddings.status().name().toLowerCase(Locale.ROOT))
        .withData("model", embeddings.ready().map(Embedder::model).orElse("none"))
        .withData("problem", embeddings.problem().orElse("none"))
        .build();
  }
}
