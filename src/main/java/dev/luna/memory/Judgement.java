package dev.luna.memory;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which memories helped and which did not.
 *
 * @param useful ids; repeated ones count once
 * @param notUseful ids; repeated ones count once
 */
public record Judgement(Set<String> useful, Set<String> notUseful) {

  /**
   * @throws InvalidMemoryException if an id is in both
   */
  public Judgement {
    useful = new LinkedHashSet<>(useful);
    notUseful = new LinkedHashSet<>(notUseful);
    Set<String> both = new LinkedHashSet<>(useful);
    both.retainAll(notUseful);
    if (!both.isEmpty()) {
      throw new InvalidMemoryException("judgement.both", String.join(", ", both));
    }
  }

  /**
   * Records all of it, or nothing if it throws.
   *
   * @return the memories as they are afterwards
   * @throws MemoryNotFoundException naming all that do not exist
   */
  public List<Memory> record(WriteUnit unit, String actor) {
    requireAll(unit);
    List<Memory> judged = new ArrayList<>(record(unit, useful, Verdict.USEFUL, actor));
    judged.addAll(record(unit, notUseful, Verdict.NOT_USEFUL, actor));
    return judged;
  }

  private void requireAll(WriteUnit unit) {
    Set<String> ids = new LinkedHashSet<>(useful);
    ids.addAll(notUseful);
    List<String> unknown = ids.stream().filter(id -> unit.find(id).isEmpty()).toList();
    if (!unknown.isEmpty()) {
      throw new MemoryNotFoundException(unknown);
    }
  }

  private static List<Memory> record(
      WriteUnit unit, Set<String> ids, Verdict verdict, String actor) {
    ids.forEach(id -> unit.judge(id, verdict, actor));
    if (!ids.isEmpty()) {
      unit.count(verdict.counter(), ids.size());
    }
    return ids.stream().map(unit::find).flatMap(Optional::stream).toList();
  }
}
