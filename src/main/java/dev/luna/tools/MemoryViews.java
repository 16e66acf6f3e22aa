package dev.luna.tools;

import dev.luna.memory.Authorship;
import dev.luna.memory.Memories;
import dev.luna.memory.Memory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows memories with where they come from. */
@ApplicationScoped
public class MemoryViews {

  private final Memories memories;

  @Inject
  public MemoryViews(Memories memories) {
    this.memories = memories;
  }

  protected MemoryViews() {
    this(null);
  }

  MemoryView of(String space, Memory memory) {
    return of(space, List.of(memory)).get(0);
  }

  List<MemoryView> of(String space, List<Memory> shown) {
    Map<String, Authorship> authorships = memories.authorships(space, shown);
    return shown.stream()
        .map(it -> MemoryView.of(it, Optional.ofNullable(authorships.get(it.id()))))
        .toList();
  }
}
