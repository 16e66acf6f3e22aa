package dev.luna.analysis.conversation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who promised what in a conversation: in words of their own, by accepting a request, or by an
 * offer that was accepted.
 */
final class Promises {

  // "On it" so soon after a promise says it again.
  private static final int AGAIN = 2;

  // So many turns later, nobody comes back to it.
  private static final int MEMORY = 100;

  private final List<Spoken> conversation;
  private final List<Promised> promised = new ArrayList<>();
  private final List<Promised> followed = new ArrayList<>();

  private Promises(List<Spoken> conversation) {
    this.conversation = conversation;
  }

  /** In the order of the turns. */
  static List<Promise> of(List<Spoken> conversation) {
    Promises promises = new Promises(conversation);
    for (int i = 0; i < conversation.size(); i++) {
      promises.hear(i);
    }
    return promises.promised.stream()
        .map(Promised::result)
        .sorted(Comparator.comparingInt(Promise::turn))
        .toList();
  }

  private void hear(int index) {
    Spoken spoken = conversation.get(index);
    spoken.utterances().forEach(this::follow);
    Requests.taken(conversation, index).ifPresent(this::take);
    Optional<Utterance> request = Requests.accepted(conversation, index);
    boolean own = false;
    for (Utterance said : spoken.utterances()) {
      for (Commitment commitment : said.commitments()) {
        own = true;
        if (!isRepeated(said)) {
          add(promised(said, commitment, request));
        }
      }
    }
    if (!own) {
      request
          .filter(asked -> !Requests.isFulfilled(asked, spoken))
          .ifPresent(asked -> accept(asked, spoken));
    }
  }

  private void follow(Utterance said) {
    followed.removeIf(promise -> !promise.isOpen() || promise.isOlder(said.turn(), MEMORY));
    followed.forEach(promise -> promise.hear(said));
  }

  private boolean isRepeated(Utterance said) {
    return said.content().size() <= 1
        && followed.stream().anyMatch(before -> before.isFresh(said.turn(), AGAIN));
  }

  private void add(Promised promise) {
    promised.add(promise);
    followed.add(promise);
  }

  private void take(Utterance offer) {
    Optional<String> due = Times.due(offer.whole());
    add(new Promised(offer.turn(), offer.text(), Optional.empty(), due, offer.content()));
  }

  private void accept(Utterance asked, Spoken reply) {
    Optional<String> due =
        reply.statements().flatMap(said -> Times.due(said.whole()).stream()).findFirst();
    add(
        new Promised(
            reply.turn(),
            reply.first().orElseThrow().text(),
            Optional.of(asked.text()),
            due.or(() -> Times.due(asked.whole())),
            asked.content()));
  }

  private static Promised promised(
      Utterance said, Commitment commitment, Optional<Utterance> request) {
    Set<String> content = new HashSet<>(said.content());
    request.map(Utterance::content).ifPresent(content::addAll);
    Optional<String> due =
        commitment.due().or(() -> request.flatMap(asked -> Times.due(asked.whole())));
    return new Promised(said.turn(), commitment.text(), request.map(Utterance::text), due, content);
  }
}
