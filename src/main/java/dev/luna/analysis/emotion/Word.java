package dev.luna.analysis.emotion;

import dev.luna.analysis.text.Token;
import java.util.Set;

/**
 * A token with the keys by which phrases know it.
 *
 * @param keys its exact form after {@code =}, and its stem in each language after its code
 */
record Word(Token token, Set<String> keys) {

  private static final String CLAUSE_ENDS = ",;:.!?()\u2013\u2014\u2026";

  boolean endsClause() {
    return token.kind() == Token.Kind.MARK && CLAUSE_ENDS.contains(token.text());
  }
}
