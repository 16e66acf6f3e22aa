package dev.luna.analysis.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.analysis.conversation.AnnotatedConversation.Expected;
import dev.luna.analysis.conversation.Findings.Found;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How well conversations are read that were written and annotated for this project. */
class ConversationSetTest {

  @ParameterizedTest
  @ValueSource(strings = {"developed.txt", "held-out.txt", "fresh.txt"})
  void knowsTurnsAndSpeakers(String file) {
    for (AnnotatedConversation given : AnnotatedConversation.of(file)) {
      Transcript read = Transcript.of(given.text());
      assertThat(read.turns()).as(given.name()).hasSize(given.turns());
      assertThat(read.speakers()).as(given.name()).containsExactlyElementsOf(given.speakers());
    }
  }

  @ParameterizedTest
  @CsvSource({"developed.txt, .95, .92", "held-out.txt, .70, .81", "fresh.txt, .75, .70"})
  void findsOpenQuestions(String file, double precision, double recall) {
    check(findings(file, "open", ConversationSetTest::open), precision, recall);
  }

  @ParameterizedTest
  @CsvSource({"developed.txt, .95, .95", "held-out.txt, .82, .95", "fresh.txt, .75, .75"})
  void findsDecisions(String file, double precision, double recall) {
    check(findings(file, "decided", ConversationSetTest::decided), precision, recall);
  }

  @ParameterizedTest
  @CsvSource({"developed.txt, .97, .97", "held-out.txt, .95, .95", "fresh.txt, .87, .87"})
  void findsPromises(String file, double precision, double recall) {
    check(findings(file, "promise", ConversationSetTest::promised), precision, recall);
  }

  @ParameterizedTest
  @CsvSource({"developed.txt, .81", "held-out.txt, .90", "fresh.txt, .75"})
  void findsTopics(String file, double floor) {
    int hits = 0;
    int expected = 0;
    StringBuilder missed = new StringBuilder();
    for (AnnotatedConversation given : AnnotatedConversation.of(file)) {
      List<String> topics =
          Conversation.of(given.text()).topics().stream().map(Topic::phrase).toList();
      for (String topic : given.topics()) {
        boolean hit = topics.stream().anyMatch(it -> has(it, topic));
        hits += hit ? 1 : 0;
        expected++;
        missed.append(hit ? "" : "%n  %s: %s".formatted(given.name(), topic));
      }
    }
    System.out.printf(Locale.ROOT, "%s topics: %d of %d%n", file, hits, expected);
    assertThat((double) hits / expected).as("missed:" + missed).isGreaterThanOrEqualTo(floor);
  }

  @ParameterizedTest
  @CsvSource({"developed.txt, .94", "held-out.txt, .94", "fresh.txt, .94"})
  void knowsWhoPromisedUntilWhenAndWhatCameOfIt(String file, double floor) {
    List<String> wrong = new ArrayList<>();
    int found = 0;
    for (AnnotatedConversation given : AnnotatedConversation.of(file)) {
      for (Promise promise : Conversation.of(given.text()).promises()) {
        Optional<Expected> expected =
            given.expected("promise").stream()
                .filter(it -> it.is(promise.turn(), said(promise)))
                .findFirst();
        found += expected.isPresent() ? 1 : 0;
        expected
            .filter(it -> !hasDetails(it, promise))
            .ifPresent(it -> wrong.add(given.name() + ": " + it + " but " + promise));
      }
    }
    System.out.printf("%s who, when, done: %d of %d%n", file, found - wrong.size(), found);
    assertThat(1 - (double) wrong.size() / found).as("" + wrong).isGreaterThanOrEqualTo(floor);
  }

  private static boolean hasDetails(Expected expected, Promise promise) {
    String due = expected.rest().isEmpty() ? "" : expected.rest().get(0);
    String status = expected.rest().size() < 2 ? "open" : expected.rest().get(1);
    return promise.by().orElse("-").equals(expected.who())
        && has(promise.due().orElse(""), due)
        && promise.status().name().equalsIgnoreCase(status);
  }

  private static void check(Findings findings, double precision, double recall) {
    System.out.println(findings.summary());
    assertThat(findings.precision()).as(findings.toString()).isGreaterThanOrEqualTo(precision);
    assertThat(findings.recall()).as(findings.toString()).isGreaterThanOrEqualTo(recall);
  }

  private static boolean has(String topic, String expected) {
    return topic.toLowerCase(Locale.ROOT).contains(expected.toLowerCase(Locale.ROOT));
  }

  private static Findings findings(
      String file, String kind, Function<Conversation, List<Found>> find) {
    Findings findings = new Findings(file + " " + kind);
    for (AnnotatedConversation given : AnnotatedConversation.of(file)) {
      findings.compare(
          given.name(), given.expected(kind), find.apply(Conversation.of(given.text())));
    }
    return findings;
  }

  private static List<Found> open(Conversation conversation) {
    return conversation.questions().stream()
        .filter(Asked::isOpen)
        .map(asked -> new Found(asked.turn(), asked.question().text()))
        .toList();
  }

  private static List<Found> decided(Conversation conversation) {
    return conversation.decisions().stream()
        .map(it -> new Found(it.turn(), it.text() + " " + it.proposal().orElse("")))
        .toList();
  }

  private static List<Found> promised(Conversation conversation) {
    return conversation.promises().stream()
        .map(promise -> new Found(promise.turn(), said(promise)))
        .toList();
  }

  private static String said(Promise promise) {
    return promise.text() + " " + promise.request().orElse("");
  }
}
