package dev.luna.analysis.insight;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Notes and the links among them; links that lead elsewhere do not count. */
final class LinkedNotes {

  /** One note beside another is no group. */
  private static final int GROUP = 2;

  private final Map<String, Set<String>> neighbours = new HashMap<>();

  LinkedNotes(List<Note> notes) {
    notes.forEach(note -> neighbours.put(note.id(), new TreeSet<>()));
    for (Note note : notes) {
      for (String other : note.linked()) {
        if (neighbours.containsKey(other) && !other.equals(note.id())) {
          neighbours.get(note.id()).add(other);
          neighbours.get(other).add(note.id());
        }
      }
    }
  }

  /** Whether links lead from one to the other. */
  boolean connects(String one, String other) {
    return reached(one, Optional.empty()).contains(other);
  }

  /** The groups that this note is linked with and that no other way connects. */
  List<List<String>> joinedOnlyBy(String note) {
    List<List<String>> groups = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (String neighbour : neighbours.get(note)) {
      if (!seen.contains(neighbour)) {
        Set<String> group = reached(neighbour, Optional.of(note));
        seen.addAll(group);
        if (group.size() >= GROUP) {
          groups.add(List.copyOf(group));
        }
      }
    }
    return groups;
  }

  private Set<String> reached(String start, Optional<String> without) {
    Set<String> reached = new LinkedHashSet<>(Set.of(start));
    Deque<String> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (String next : neighbours.get(open.remove())) {
        if (!without.equals(Optional.of(next)) && reached.add(next)) {
          open.add(next);
        }
      }
    }
    return reached;
  }
}
