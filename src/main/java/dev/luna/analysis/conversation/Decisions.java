package dev.luna.analysis.conversation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What a conversation settles: said outright, or proposed by one and accepted by another. */
final class Decisions {

  private static final Cues PROPOSING = Cues.named("proposals");
  private static final Cues PROPOSING_QUESTION = Cues.named("proposing_questions");
  private static final Cues ACCEPTING = Cues.named("accepting");
  private static final Cues AGREEING = Cues.named("agreeing");
  private static final Cues PREFERENCE = Cues.named("preferences");
  private static final Cues PRAISING = Cues.named("praising");
  private static final Cues REFUSING = Cues.named("refusing");
  private static final Cues IGNORANCE = Cues.named("ignorance");

  // What is settled again within so many turns is one decision.
  private static final int SAME = 4;

  private final List<Found> found = new ArrayList<>();

  private record Found(Decision decision, Set<String> content) {}

  private Decisions() {}

  /** In the order of the turns. */
  static List<Decision> of(List<Spoken> conversation) {
    Decisions decisions = new Decisions();
    for (int i = 0; i < conversation.size(); i++) {
      decisions.hear(conversation.get(i));
      if (i > 0) {
        decisions.accept(conversation.get(i - 1), conversation.get(i));
      }
    }
    return decisions.found.stream().map(Found::decision).toList();
  }

  private void hear(Spoken spoken) {
    spoken
        .statements()
        .filter(said -> Decision.isIn(said.sentence()))
        .forEach(said -> add(said, Optional.empty()));
  }

  private void accept(Spoken before, Spoken spoken) {
    Optional<Utterance> first = spoken.first().filter(Utterance::isStatement);
    boolean open = spoken.questions().findAny().isPresent();
    if (first.isEmpty()
        || !before.turn().isBySomeoneElseThan(spoken.turn())
        || spoken.has(REFUSING)
        || spoken.has(IGNORANCE)) {
      return;
    }
    Optional<Utterance> preferred = last(before, Decisions::leavesChoice);
    if (preferred.isPresent() && first.get().shares(preferred.get().content()) > 0) {
      add(first.get(), preferred);
    } else if (first.get().has(AGREEING) && !open) {
      last(before, said -> true).ifPresent(named -> accept(spoken, named));
    } else if (first.get().has(ACCEPTING) && !first.get().has(PRAISING) && !open) {
      last(before, Decisions::proposes).ifPresent(proposal -> accept(spoken, proposal));
    }
  }

  private static Optional<Utterance> last(Spoken spoken, Predicate<Utterance> which) {
    return spoken.utterances().stream().filter(which).reduce((one, next) -> next);
  }

  private static boolean leavesChoice(Utterance said) {
    return said.question().filter(it -> it.kind() == QuestionKind.CHOICE).isPresent()
        && said.has(PREFERENCE);
  }

  private static boolean proposes(Utterance said) {
    return !Conditions.in(said.whole())
        && (said.has(PROPOSING)
            || said.question().filter(it -> it.kind() == QuestionKind.YES_NO).isPresent()
                && said.has(PROPOSING_QUESTION));
  }

  // What the turn says itself of it, "so be it", stands beside the proposal.
  private void accept(Spoken spoken, Utterance proposal) {
    Utterance settling =
        spoken
            .statements()
            .filter(said -> Decision.isIn(said.sentence()))
            .findFirst()
            .orElse(spoken.first().orElseThrow());
    add(settling, Optional.of(proposal));
  }

  // The last words on it say it best.
  private void add(Utterance said, Optional<Utterance> proposal) {
    Set<String> content = new HashSet<>(said.content());
    proposal.map(Utterance::content).ifPresent(content::addAll);
    Decision decision =
        new Decision(
            said.turn().number(),
            said.turn().speaker(),
            said.text(),
            proposal.map(Utterance::text));
    found.removeIf(
        it ->
            it.decision().turn() == decision.turn() && it.decision().text().equals(decision.text())
                || decision.turn() - it.decision().turn() <= SAME
                    && it.content().stream().anyMatch(content::contains));
    found.add(new Found(decision, content));
  }
}
