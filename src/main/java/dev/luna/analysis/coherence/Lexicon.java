package dev.luna.analysis.coherence;

import dev.luna.analysis.text.Token;
import dev.luna.analysis.text.Tokens;
import dev.luna.analysis.text.WordGroups;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is known of the words of a language. */
final class Lexicon {

  private static final Pattern GRADED = Pattern.compile("(.{3,})(?:er|est)");
  private static final String NO_VERB = "n";

  // Their stems are those of verbs.
  private static final Pattern NOUN =
      Pattern.compile(
          ".*(?:ments?|tions?|sions?|ness|[ae]nces?)"
              + "|(?!(?:o(?:ff|rd)|suff|pref|consid|transf|ent|gath|answ|pow|regist|.*(?:liv|memb|cov))er)"
              + ".{3,}(?:er|or)s?");

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
  private final Map<String, List<List<String>>> phrases = new HashMap<>();
  private final Set<String> verbs = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  private Lexicon(Tongue tongue) {
    this.tongue = tongue;
    WordGroups.lines(Lexicon.class, "forms_%s.txt".formatted(tongue.code()))
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
    positives(word).filter(known::contains).forEach(base -> stems.add(tongue.stem(base)));
    return stems;
  }

  /** What "faster", "bigger" and "heaviest" may be forms of. */
  private Stream<String> positives(String word) {
    Matcher graded = GRADED.matcher(word);
    if (tongue != Tongue.ENGLISH || !graded.matches()) {
      return Stream.of();
    }
    String base = graded.group(1);
    return Stream.of(
        base,
        base + 'e',
        base.substring(0, base.length() - 1),
        base.substring(0, base.length() - 1) + 'y');
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

  boolean isVerb(String word, Set<String> stems) {
    return !(tongue == Tongue.ENGLISH && word.indexOf(' ') < 0 && NOUN.matcher(word).matches())
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

  /** Those that begin with one of these stems, the longest first. */
  List<List<String>> phrases(Set<String> stems) {
    List<List<String>> found = new ArrayList<>();
    stems.forEach(stem -> found.addAll(phrases.getOrDefault(stem, List.of())));
    found.sort(Comparator.comparingInt((List<String> phrase) -> phrase.size()).reversed());
    return found;
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
    if (entry.indexOf('_') < 0) {
      return tongue.stem(entry);
    }
    List<String> phrase =
        Tokens.of(entry.replace('_', ' ')).stream().map(Token::text).map(tongue::stem).toList();
    List<List<String>> same = phrases.computeIfAbsent(phrase.get(0), it -> new ArrayList<>());
    if (!same.contains(phrase)) {
      same.add(phrase);
    }
    return String.join("_", phrase);
  }
}
