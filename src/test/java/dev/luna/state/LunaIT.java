package dev.luna.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.luna.memory.Counter;
import dev.luna.memory.Draft;
import dev.luna.memory.Memories;
import dev.luna.memory.MemoryType;
import dev.luna.memory.Trust;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The state bean as the container makes it, used from inside. */
@ExtendWith(ArquillianExtension.class)
public class LunaIT {

  private static final int THREADS = 16;
  private static final int INTERACTIONS = 25;

  @Inject private Luna luna;
  @Inject private Memories memories;

  @Deployment
  public static WebArchive luna() {
    return ShrinkWrap.create(ZipImporter.class, "luna.war")
        .importFrom(Path.of("target", "luna.war").toFile())
        .as(WebArchive.class);
  }

  @Test
  public void losesNoIncrementOfManyThreads() throws Exception {
    String space = UUID.randomUUID().toString();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    List<Future<?>> running = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      running.add(threads.submit(() -> interact(space)));
    }
    for (Future<?> thread : running) {
      thread.get();
    }
    threads.shutdown();

    assertEquals(THREADS * INTERACTIONS, luna.view(space).counts().of(Counter.INTERACTIONS));
  }

  @Test
  public void showsWhatWasStoredWhenStoringReturns() {
    String space = UUID.randomUUID().toString();
    double before = luna.view(space).phi().value();

    memories.store(
        space,
        new Draft(
            MemoryType.ROOT,
            "Seen from inside",
            List.of(),
            JsonValue.EMPTY_JSON_OBJECT,
            "en",
            "",
            Trust.USER,
            Optional.empty()),
        "test");

    assertEquals(1, luna.view(space).counts().of(MemoryType.ROOT));
    assertTrue(luna.view(space).phi().value() > before);
    assertTrue(luna.spaces().contains(space));
  }

  private void interact(String space) {
    for (int i = 0; i < INTERACTIONS; i++) {
      luna.interact(space, "Hello").toCompletableFuture().join();
    }
  }
}
