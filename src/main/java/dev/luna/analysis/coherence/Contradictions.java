package dev.luna.analysis.coherence;

import java.util.ArrayList;
import java.util.List;

/** Finds the parts of a statement that cannot all be true. */
final class Contradictions {

  private final Reading statement;

  Contradictions(Reading statement) {
    this.statement = statement;
  }

  List<Contradiction> find() {
    List<Contradiction> found = new ArrayList<>();
    List<Claim> claims = statement.claims();
    for (int i = 0; i < claims.size(); i++) {
      Claim one = claims.get(i);
      new Self(one).conflict().map(it -> contradiction(one, one, it)).ifPresent(found::add);
      for (Claim other : claims.subList(i + 1, claims.size())) {
        Conflicts.first(one, other)
            .filter(it -> !isCourse(one, other, it))
            .map(it -> contradiction(one, other, it))
            .ifPresent(found::add);
      }
    }
    return found;
  }

  private Contradiction contradiction(Claim one, Claim other, Conflict conflict) {
    return new Contradiction(statement.quote(one), statement.quote(other), conflict);
  }

  // "I lost my keys but found them" tells one thing after the other.
  private static boolean isCourse(Claim one, Claim other, Conflict conflict) {
    return conflict.reason() == Reason.ANTONYM
        && one.sentence() == other.sentence()
        && !(one.is(Trait.IS) && other.is(Trait.IS));
  }
}
