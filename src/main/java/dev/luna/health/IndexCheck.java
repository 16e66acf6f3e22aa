package dev.luna.health;

import dev.luna.memory.Embedder;
import dev.luna.memory.Embeddings;
import dev.luna.memory.Meaning;
import dev.luna.memory.Projection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the index of words can follow the store. Being behind is no reason not to serve, and
 * neither is a model that failed, nor vectors that cannot follow: words still answer. The data say
 * so.
 */
@Readiness
@ApplicationScoped
public class IndexCheck implements HealthCheck {

  private static final String NONE = "none";
  private static final String REMEDY =
      ". It is tried again by itself: see that the disk of LUNA_MEMORY_PATH has room and answers";

  private final Projection words;
  private final Meaning meaning;
  private final Embeddings embeddings;

  @Inject
  public IndexCheck(Projection words, Meaning meaning, Embeddings embeddings) {
    this.words = words;
    this.meaning = meaning;
    this.embeddings = embeddings;
  }

  protected IndexCheck() {
    this(null, null, null);
  }

  @Override
  public HealthCheckResponse call() {
    Optional<String> problem = words.problem();
    return HealthCheckResponse.named("index")
        .status(problem.isEmpty())
        .withData("lag", words.lag())
        .withData("problem", problem.map(p -> p + REMEDY).orElse(NONE))
        .withData("vectors_lag", meaning.lag())
        .withData("vectors_problem", meaning.problem().map(p -> p + REMEDY).orElse(NONE))
        .withData("embeddings", embeddings.status().name().toLowerCase(Locale.ROOT))
        .withData("model", embeddings.ready().map(Embedder::model).orElse(NONE))
        .withData("model_problem", embeddings.problem().orElse(NONE))
        .build();
  }
}
