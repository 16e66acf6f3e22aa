package dev.luna.analysis.coherence;

import static java.util.stream.Collectors.joining;

import dev.luna.analysis.text.Sentence;
import dev.luna.analysis.text.Token;
import dev.luna.analysis.values.Found;
import dev.luna.analysis.values.Values;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Joins the tokens of a sentence into phrases, names and values. */
final class Terms {

  private static final String POSSESSIVE = "'s";

  private final Lexicon lexicon;
  private final Sentence sentence;
  private final List<Token> tokens;
  private final Map<Integer, Found> values = new HashMap<>();
  private final List<Term> terms = new ArrayList<>();

  private Terms(Sentence sentence, Tongue tongue) {
    lexicon = Lexicon.of(tongue);
    this.sentence = sentence;
    tokens = sentence.tokens();
    Values.of(tokens, tongue.code()).forEach(found -> values.put(found.from(), found));
  }

  static List<Term> of(Sentence sentence, Tongue tongue) {
    Terms terms = new Terms(sentence, tongue);
    int place = 0;
    while (place < terms.tokens.size()) {
      place = terms.take(place);
    }
    return List.copyOf(terms.terms);
  }

  private int take(int place) {
    Found found = values.get(place);
    if (found != null) {
      add(Term.Kind.VALUE, text(place, found.to()), Set.of(), place, found.to());
      return found.to();
    }
    Token token = tokens.get(place);
    if (token.kind() == Token.Kind.MARK) {
      add(Term.Kind.MARK, token.text(), Set.of(), place, place + 1);
      return place + 1;
    }
    return phrase(place).orElseGet(() -> isName(place) ? name(place) : word(place));
  }

  private Optional<Integer> phrase(int place) {
    for (List<String> phrase : lexicon.phrases(stems(place))) {
      int end = place + phrase.size();
      if (isAt(place, phrase)) {
        add(Term.Kind.WORD, text(place, end), Set.of(String.join("_", phrase)), place, end);
        return Optional.of(end);
      }
    }
    return Optional.empty();
  }

  private boolean isAt(int place, List<String> phrase) {
    for (int i = 0; i < phrase.size(); i++) {
      if (place + i >= tokens.size()
          || values.containsKey(place + i)
          || !stems(place + i).contains(phrase.get(i))) {
        return false;
      }
    }
    return true;
  }

  private Set<String> stems(int place) {
    return lexicon.stems(plain(place));
  }

  private String plain(int place) {
    return Tongue.plain(tokens.get(place).text());
  }

  private int word(int place) {
    String plain = plain(place);
    String bare = isPossessive(place) ? withoutPossessive(plain) : plain;
    add(Term.Kind.WORD, bare, lexicon.stems(bare), place, place + 1);
    return place + 1;
  }

  private boolean isPossessive(int place) {
    String plain = plain(place);
    return plain.endsWith(POSSESSIVE)
        && plain.length() > POSSESSIVE.length()
        && lexicon.roles(plain, Set.of()).isEmpty();
  }

  private static String withoutPossessive(String word) {
    return word.endsWith(POSSESSIVE)
        ? word.substring(0, word.length() - POSSESSIVE.length())
        : word;
  }

  private int name(int place) {
    Set<String> parts = new HashSet<>();
    int next = place;
    do {
      parts.add(Token.fold(withoutPossessive(plain(next))));
      next++;
    } while (next < tokens.size()
        && !isPossessive(next - 1)
        && !values.containsKey(next)
        && isName(next));
    add(Term.Kind.NAME, withoutPossessive(text(place, next)), parts, place, next);
    return next;
  }

  private boolean isName(int place) {
    Token token = tokens.get(place);
    if (!token.isWord()
        || !Character.isUpperCase(token.text().charAt(0))
        || token.text().length() < 2
        || lexicon.roles(plain(place), Set.of()).contains(Role.FUNCTION)) {
      return false;
    }
    return !isFirst(place) || !isKnown(place);
  }

  private boolean isKnown(int place) {
    String plain = withoutPossessive(plain(place));
    return lexicon.knows(plain) || !lexicon.roles(plain, lexicon.stems(plain)).isEmpty();
  }

  private boolean isFirst(int place) {
    return place == 0
        || tokens.get(place - 1).kind() == Token.Kind.MARK
            && !tokens.get(place - 1).text().matches("[,(/&]");
  }

  private String text(int from, int to) {
    return tokens.subList(from, to).stream()
        .map(token -> Tongue.plain(token.text()))
        .collect(joining(" "));
  }

  private void add(Term.Kind kind, String text, Set<String> stems, int from, int to) {
    boolean word = kind == Term.Kind.WORD;
    String entry = text.replace(' ', '_').replace("'_", "'");
    terms.add(
        new Term(
            text,
            Token.fold(text),
            written(from, to),
            kind,
            lexicon.tongue(),
            stems,
            word ? lexicon.senses(stems) : senses(kind, text),
            word ? lexicon.roles(entry, stems) : Set.of(),
            word && lexicon.isVerb(text, stems),
            kind != Term.Kind.MARK && isPossessive(to - 1),
            Optional.ofNullable(values.get(from)).map(Found::value)));
  }

  private String written(int from, int to) {
    return sentence
        .text()
        .substring(
            tokens.get(from).start() - sentence.start(),
            tokens.get(to - 1).end() - sentence.start());
  }

  private Set<Sense> senses(Term.Kind kind, String text) {
    return kind == Term.Kind.NAME && text.indexOf(' ') < 0
        ? lexicon.senses(lexicon.stems(text))
        : Collections.emptySet();
  }
}
