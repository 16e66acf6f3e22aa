package dev.luna.analysis.conversation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.luna.analysis.text.Stems;
import dev.luna.analysis.text.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds what a conversation is about in the conversation itself.
 *
 * <p>Candidates are runs of up to three words between function words, numbers, marks and words that
 * every talk has, as in RAKE (Rose et al. 2010). A word weighs its occurrences times one plus the
 * logarithm of the turns that it occurs in, half as much again where it is written with a capital
 * inside a sentence; a phrase weighs the mean of its words times the square root of their number
 * times its own share of their occurrences.
 */
final class Topics {

  private static final double NAME = 1.5;
  private static final int MAX_TOKENS = 4;

  private final Stems stems = new Stems();
  private final Set<String> speakers;
  private final Map<String, List<Occurrence>> words = new LinkedHashMap<>();
  private final Map<String, List<Occurrence>> phrases = new LinkedHashMap<>();

  private record Occurrence(int turn, String text, boolean name) {}

  private Topics(Set<String> speakers) {
    this.speakers = speakers;
  }

  /**
   * The weightiest topics first.
   *
   * @param limit how many at most
   */
  static List<Topic> of(List<Spoken> conversation, Set<String> speakers, int limit) {
    Topics topics = new Topics(speakers);
    conversation.forEach(topics::read);
    return topics.best(limit);
  }

  private void read(Spoken spoken) {
    for (Utterance said : spoken.utterances()) {
      TopicalRuns.of(said.sentence().tokens(), speakers).forEach(run -> take(run, said));
    }
  }

  private void take(List<Token> run, Utterance said) {
    for (int from = 0; from < run.size(); from++) {
      for (int to = from + 1; to <= Math.min(run.size(), from + MAX_TOKENS); to++) {
        List<Token> part = run.subList(from, to);
        if (TopicalRuns.isPhrase(part)) {
          take(part, said, said.sentence().start());
        }
      }
    }
  }

  private void take(List<Token> part, Utterance said, int start) {
    String text =
        said.text().substring(part.get(0).start() - start, part.get(part.size() - 1).end() - start);
    boolean name = part.stream().anyMatch(it -> isName(it, start));
    String key = key(part);
    Occurrence occurrence = new Occurrence(said.turn().number(), text, name);
    phrases.computeIfAbsent(key, it -> new ArrayList<>()).add(occurrence);
    if (part.size() == 1) {
      words.computeIfAbsent(key, it -> new ArrayList<>()).add(occurrence);
    }
  }

  private static boolean isName(Token token, int start) {
    return token.start() > start && Character.isUpperCase(token.text().codePointAt(0));
  }

  private String key(List<Token> part) {
    return part.stream()
        .filter(token -> !TopicalRuns.isLinker(token))
        .map(token -> stems.of(token.folded()))
        .collect(Collectors.joining(" "));
  }

  private List<Topic> best(int limit) {
    List<Map.Entry<String, List<Occurrence>>> ranked = new ArrayList<>(phrases.entrySet());
    ranked.sort(Comparator.comparingDouble(it -> -score(it.getKey(), it.getValue())));
    List<Topic> topics = new ArrayList<>();
    Set<String> told = new HashSet<>();
    for (Map.Entry<String, List<Occurrence>> candidate : ranked) {
      List<String> parts = List.of(candidate.getKey().split(" "));
      if (topics.size() < limit && parts.stream().noneMatch(told::contains)) {
        told.addAll(parts);
        topics.add(topic(candidate.getKey(), candidate.getValue()));
      }
    }
    return topics;
  }

  private double score(String key, List<Occurrence> occurrences) {
    String[] parts = key.split(" ");
    double sum = 0;
    int most = 0;
    for (String part : parts) {
      List<Occurrence> of = words.get(part);
      sum += weight(of);
      most = Math.max(most, of.size());
    }
    return sum / parts.length * Math.sqrt(parts.length) * occurrences.size() / most;
  }

  private static double weight(List<Occurrence> occurrences) {
    double name = occurrences.stream().filter(Occurrence::name).count() > 1 ? NAME : 1;
    return name * occurrences.size() * (1 + Math.log(turns(occurrences).size()));
  }

  private static Set<Integer> turns(List<Occurrence> occurrences) {
    return occurrences.stream()
        .map(Occurrence::turn)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Topic topic(String key, List<Occurrence> occurrences) {
    String phrase =
        occurrences.stream()
            .collect(groupingBy(Occurrence::text, LinkedHashMap::new, counting()))
            .entrySet()
            .stream()
            .max(Map.Entry.comparingByValue())
            .orElseThrow()
            .getKey();
    return new Topic(
        phrase, occurrences.size(), List.copyOf(turns(occurrences)), score(key, occurrences));
  }
}
