package dev.luna.analysis.coherence;

import dev.luna.analysis.coherence.Term.Kind;
import dev.luna.analysis.values.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Reads a clause as a claim. */
final class ClaimReader {

  private static final int REACH = 2;

  private final List<Term> terms;
  private final int verb;
  private final boolean[] denied;

  ClaimReader(List<Term> terms) {
    this.terms = terms;
    int first = new Verbs(terms).first();
    // "Kickoff: 3 May, big room" says it of the kickoff.
    this.verb = first == terms.size() && terms.get(0).text().equals(":") ? 0 : first;
    this.denied = new Negation(terms, verb).scope();
  }

  /**
   * The claim.
   *
   * @param antecedent what a subject that is not named may stand for
   */
  Claim read(int sentence, boolean question, List<Word> antecedent) {
    int start = start();
    List<Word> subject = words(start, verb);
    List<Word> predicate = new ArrayList<>(words(verb, terms.size()));
    predicate.addAll(words(0, start));
    Set<Trait> traits = Traits.of(terms, verb);
    if (question) {
      traits.add(Trait.QUESTION);
    }
    if (isNameOfTheOnlyOne(subject, predicate)) {
      traits.add(Trait.IS);
      return new Claim(sentence, withoutNames(predicate), subject, List.of(), figures(), traits);
    }
    boolean named =
        traits.contains(Trait.FIRST_PERSON)
            || !subject.isEmpty() && !traits.contains(Trait.OF_OTHERS);
    return new Claim(
        sentence, subject, predicate, named ? List.of() : antecedent, figures(), traits);
  }

  // "Anna is the lead" says of the lead that she is Anna.
  private boolean isNameOfTheOnlyOne(List<Word> subject, List<Word> predicate) {
    return subject.size() == 1
        && subject.get(0).isName()
        && verb + 1 < terms.size()
        && terms.get(verb).is(Role.BE)
        && terms.get(verb + 1).is(Role.DEFINITE)
        && predicate.stream().noneMatch(Word::isName)
        && predicate.stream().noneMatch(Word::denied)
        && !predicate.isEmpty()
        && figures().isEmpty();
  }

  // "Last week Omar …": where the subject begins, if the clause first tells when.
  private int start() {
    int end = 0;
    for (int place = 0; place < verb && !terms.get(place).is(Kind.NAME); place++) {
      Term term = terms.get(place);
      if (term.is(Role.TIME)) {
        end = place + 1;
      } else if (term.isContent() || term.is(Kind.MARK)) {
        break;
      }
    }
    boolean ends =
        end < verb && (terms.get(end).is(Kind.NAME) || terms.get(end).is(Role.DETERMINER));
    return ends && !words(end, verb).isEmpty() ? end : 0;
  }

  private static List<Word> withoutNames(List<Word> words) {
    return words.stream().filter(word -> !word.isName()).toList();
  }

  private List<Word> words(int from, int to) {
    List<Word> words = new ArrayList<>();
    for (int place = from; place < to; place++) {
      if (terms.get(place).isContent()) {
        words.add(word(place));
      }
    }
    return List.copyOf(words);
  }

  private Word word(int place) {
    Term term = terms.get(place);
    boolean leads = Negation.isRefusal(terms, place);
    return new Word(
        term,
        place,
        denied[place],
        leads || term.is(Role.HEDGE) || term.is(Role.WISH),
        slot(place));
  }

  private String slot(int place) {
    for (int before = place - 1; before >= Math.max(0, place - REACH); before--) {
      Term term = terms.get(before);
      if (term.is(Role.PREPOSITION)) {
        return term.text();
      }
      if (!term.is(Role.DETERMINER)) {
        return "";
      }
    }
    return "";
  }

  private List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    for (int place = 0; place < terms.size(); place++) {
      Term term = terms.get(place);
      if (term.value().isPresent() && !isRuledOut(place)) {
        figures.add(
            new Figure(
                term.value().get(), term.written(), counted(place), slot(place), place < verb));
      }
    }
    return List.copyOf(figures);
  }

  // "on Thursday, not Tuesday" tells of Thursday alone.
  private boolean isRuledOut(int place) {
    return denied[place]
        && IntStream.range(0, terms.size())
            .filter(other -> !denied[other])
            .mapToObj(other -> terms.get(other).value())
            .flatMap(Optional::stream)
            .anyMatch(value -> value.getClass() == terms.get(place).value().get().getClass());
  }

  private List<Word> counted(int place) {
    if (!(terms.get(place).value().orElseThrow() instanceof Quantity quantity)
        || !quantity.isCount()) {
      return List.of();
    }
    List<Word> after = near(place, 1);
    return after.isEmpty() ? near(place, -1) : after;
  }

  /** The words that stand next to a place, not across a mark or a verb. */
  private List<Word> near(int place, int step) {
    List<Word> words = new ArrayList<>();
    for (int i = place + step; i >= 0 && i < terms.size() && words.size() < REACH; i += step) {
      Term term = terms.get(i);
      if (term.is(Kind.MARK)
          || term.is(Role.LIGHT)
          || term.is(Role.BEGINS)
          || term.value().isPresent()) {
        break;
      }
      if (term.isContent()) {
        words.add(word(i));
      } else if (Math.abs(i - place) > REACH) {
        break;
      }
    }
    return List.copyOf(words);
  }
}
