package dev.luna.analysis.coherence;

import dev.luna.analysis.ResourceLines;
import dev.luna.analysis.text.WordGroups;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What is known of the words of a language. */
final class Lexicon {

  private static final String NO_VERB = "n";

  private static final Map<Tongue, Lexicon> OF = new EnumMap<>(Tongue.class);

  static {
    for (Tongue tongue : Tongue.values()) {
      OF.put(tongue, new Lexicon(tongue));
    }
    Thesaurus.read(OF);
  }

  private final Tongue tongue;
  private final Map<String, Set<String>> baseForms = new HashMap<>();
  private final Map<String, Set<Role>> roles = new HashMap<>();
  private final Map<String, Set<Role>> rolesOfStems = new HashMap<>();
  private final Map<String, Set<Sense>> senses = new HashMap<>();
  private final Phrases phrases;
  private final Set<String> verbs = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  private Lexicon(Tongue tongue) {
    this.tongue = tongue;
    this.phrases = new Phrases(tongue);
    ResourceLines.of(Lexicon.class, "forms_%s.txt".formatted(tongue.code()))
        .forEach(line -> addForms(line.split(" +")));
    WordGroups groups = WordGroups.read(Lexicon.class, "words_%s.txt".formatted(tongue.code()));
    for (Role role : Role.values()) {
      groups.of(role.group()).forEach(word -> addRole(word, role));
    }
  }

  static Lexicon of(Tongue tongue) {
    return OF.get(tongue);
  }

  Tongue tongue() {
    return tongue;
  }

  /** The stems of a word and of what it may be a form of; more than one where it is several. */
  Set<String> stems(String word) {
    Set<String> stems = new HashSet<>();
    stems.add(tongue.stem(word));
    baseForms.getOrDefault(word, Set.of()).forEach(base -> stems.add(tongue.stem(base)));
    if (tongue == Tongue.ENGLISH) {
      EnglishForms.positives(word)
          .filter(known::contains)
          .forEach(base -> stems.add(tongue.stem(base)));
    }
    return stems;
  }

  Set<Role> roles(String word, Set<String> stems) {
    Set<Role> all = EnumSet.noneOf(Role.class);
    all.addAll(roles.getOrDefault(word, Set.of()));
    stems.forEach(stem -> all.addAll(rolesOfStems.getOrDefault(stem, Set.of())));
    return all;
  }

  /** Whether it joins or points and says nothing. */
  boolean isFunction(String word) {
    Set<Role> all = roles.getOrDefault(word, Set.of());
    return all.contains(Role.FUNCTION) || all.contains(Role.PREPOSITION) || isLight(word);
  }

  private boolean isLight(String word) {
    return rolesOfStems.getOrDefault(tongue.stem(word), Set.of()).contains(Role.LIGHT)
        || baseForms.getOrDefault(word, Set.of()).stream()
            .anyMatch(base -> roles.getOrDefault(base, Set.of()).contains(Role.LIGHT));
  }

  Set<Sense> senses(Set<String> stems) {
    Set<Sense> all = new HashSet<>();
    stems.forEach(stem -> all.addAll(senses.getOrDefault(stem, Set.of())));
    return all;
  }

  /** Whether it may be a verb. */
  boolean isVerb(String word, Set<String> stems) {
    return !(tongue == Tongue.ENGLISH && word.indexOf(' ') < 0 && EnglishForms.isNoun(word))
        && !Collections.disjoint(verbs, stems);
  }

  /** Whether it is a word that the lists have, in the singular or the plural. */
  boolean knows(String word) {
    return known.contains(word)
        || (word.endsWith("s") || word.endsWith("x"))
            && known.contains(word.substring(0, word.length() - 1));
  }

  /** Whether a word has this one as what it is a form of, and is not that itself. */
  boolean isInflected(String word) {
    return baseForms.getOrDefault(word, Set.of()).stream().anyMatch(base -> !base.equals(word));
  }

  /** The phrases that begin with one of these stems, the longest first. */
  List<List<String>> phrases(Set<String> stems) {
    return phrases.beginningWith(stems);
  }

  void addSense(String entry, Sense sense) {
    senses.computeIfAbsent(key(entry), key -> new HashSet<>()).add(sense);
  }

  void addVerb(String entry) {
    verbs.add(key(entry));
  }

  private void addForms(String[] line) {
    boolean verb = !line[0].equals(NO_VERB);
    String[] forms = verb ? line : Arrays.copyOfRange(line, 1, line.length);
    if (verb) {
      verbs.add(tongue.stem(forms[0]));
    }
    known.addAll(Arrays.asList(forms));
    for (String form : forms) {
      baseForms.computeIfAbsent(form, it -> new HashSet<>()).add(forms[0]);
    }
  }

  private void addRole(String entry, Role role) {
    String key = key(entry);
    roles.computeIfAbsent(entry, it -> EnumSet.noneOf(Role.class)).add(role);
    if (role.isOfAnyForm() || entry.indexOf('_') > 0) {
      rolesOfStems.computeIfAbsent(key, it -> EnumSet.noneOf(Role.class)).add(role);
    }
  }

  /** The stem of a word, or the stems of a phrase, which is noted. */
  private String key(String entry) {
    known.add(entry);
    return entry.indexOf('_') < 0 ? tongue.stem(entry) : phrases.add(entry);
  }
}
