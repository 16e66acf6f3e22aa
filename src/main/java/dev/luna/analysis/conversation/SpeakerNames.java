package dev.luna.analysis.conversation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.luna.analysis.ResourceLines;
import dev.luna.analysis.conversation.SpeakerLine.Style;
import dev.luna.analysis.text.Token;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Tells names of speakers from other words before a colon.
 *
 * <p>A time or angle brackets beside it make anything a name. Else a role ("User", "Prof") is one
 * wherever it stands; another word only if it is no usual label ("Note", "Budget"), is written as
 * names are, and stands before a colon more than once, or else does not occur in small letters and
 * stands like the other names after an empty line, if these do.
 */
final class SpeakerNames {

  private static final Set<String> ROLES = ResourceLines.setOf(SpeakerNames.class, "roles.txt");
  private static final Set<String> LABELS = ResourceLines.setOf(SpeakerNames.class, "labels.txt");
  private static final Set<String> PARTICLES =
      Set.of("de", "du", "la", "le", "van", "von", "der", "di", "al", "el", "d");

  private final List<String> lines;
  private final List<Optional<SpeakerLine>> read;
  private final Map<String, Long> counts;
  private final Set<String> words;
  private final boolean apart;

  private SpeakerNames(List<String> lines, List<Optional<SpeakerLine>> read) {
    this.lines = lines;
    this.read = read;
    counts = named().collect(groupingBy(line -> folded(line.name()), counting()));
    words = new HashSet<>(lines.stream().flatMap(SpeakerNames::wordsOf).toList());
    apart = areApart();
  }

  static SpeakerNames in(List<String> lines, List<Optional<SpeakerLine>> read) {
    return new SpeakerNames(lines, read);
  }

  /** Whether somebody begins to speak on this line. */
  boolean speaksAt(int line) {
    return read.get(line)
        .filter(
            it ->
                isSure(it) || isLikely(it) && (counts.get(folded(it.name())) > 1 || fits(line, it)))
        .isPresent();
  }

  /** Whether one is named by a role, which no other text does. */
  boolean hasRole() {
    return named().anyMatch(line -> ROLES.contains(folded(line.name())));
  }

  private Stream<SpeakerLine> named() {
    return read.stream().flatMap(Optional::stream);
  }

  private static boolean isSure(SpeakerLine line) {
    return line.style() == Style.STAMPED
        || line.style() == Style.ANGLED
        || ROLES.contains(withoutNumber(folded(line.name())));
  }

  private boolean isLikely(SpeakerLine line) {
    String name = folded(line.name());
    return !LABELS.contains(name)
        && !LABELS.contains(name.split(" ")[0])
        && (isNameLike(line.name()) || name.equals(line.name()) && counts.get(name) > 1);
  }

  private static boolean isNameLike(String name) {
    return Arrays.stream(name.split(" "))
        .allMatch(part -> !Character.isLowerCase(part.codePointAt(0)) || PARTICLES.contains(part));
  }

  // Somebody who speaks once.
  private boolean fits(int line, SpeakerLine read) {
    return !words.contains(read.name().toLowerCase(Locale.ROOT)) && (!apart || isApart(line));
  }

  private boolean areApart() {
    List<Integer> repeated =
        IntStream.range(0, lines.size())
            .filter(line -> read.get(line).filter(this::isRepeated).isPresent())
            .boxed()
            .toList();
    return repeated.size() > 1 && repeated.stream().allMatch(this::isApart);
  }

  private boolean isRepeated(SpeakerLine line) {
    return isSure(line) || isLikely(line) && counts.get(folded(line.name())) > 1;
  }

  private boolean isApart(int line) {
    return line == 0 || lines.get(line - 1).isBlank();
  }

  private static Stream<String> wordsOf(String line) {
    return Arrays.stream(line.split("[^\\p{L}\\p{N}'-]+"));
  }

  private static String withoutNumber(String name) {
    return name.replaceFirst(" ?\\d+$", "");
  }

  private static String folded(String name) {
    return Token.fold(name.strip());
  }
}
