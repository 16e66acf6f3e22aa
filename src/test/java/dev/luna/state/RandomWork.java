package dev.luna.state;

import dev.luna.memory.Memory;
import dev.luna.memory.MemoryType;
import dev.luna.memory.WriteUnit;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Does to one of a few memories what can be done to it, whatever it is. */
record RandomWork(Random random, WriteUnit unit) {

  private static final int MEMORIES = 6;

  void once() {
    String id = id();
    Optional<Memory> known = unit.find(id);
    if (known.isEmpty()) {
      unit.insert(Samples.forgotten(Samples.memory(id), random.nextInt(4) == 0), "test");
    } else if (known.get().forgotten().isPresent()) {
      replace(known.get(), Samples.forgotten(known.get(), random.nextBoolean()));
    } else {
      change(known.get());
    }
  }

  private void change(Memory memory) {
    String other = id();
    boolean both = unit.find(other).filter(it -> it.forgotten().isEmpty()).isPresent();
    switch (random.nextInt(6)) {
      case 0 -> unit.erase(memory.id(), "test");
      case 1 -> unit.access(List.of(memory.id()), Samples.NOW);
      case 2 -> replace(memory, Samples.forgotten(memory, true));
      case 3 -> replace(memory, Samples.as(memory, MemoryType.BRANCH));
      case 4 -> unit.unlink(memory.id(), other, "related");
      default -> {
        if (both && !other.equals(memory.id())) {
          unit.link(Samples.link(memory.id(), other));
        }
      }
    }
  }

  private void replace(Memory before, Memory after) {
    unit.replace(before, after, "changed", "test");
  }

  private String id() {
    return "m" + random.nextInt(MEMORIES);
  }
}
