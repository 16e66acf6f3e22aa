package dev.luna.analysis.coherence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoherenceTest {

  @ParameterizedTest
  @CsvSource({
    "coherence.tsv, 0.945, 0.93",
    "coherence-held-out.tsv, 0.92, 0.95",
    "coherence-fresh.tsv, 0.93, 0.95"
  })
  void tellsVerdictsAndReasons(String resource, double floor, double reasonsFloor) {
    CoherenceSet set = CoherenceSet.read(resource);

    String figures =
        "%s: macro-F1 %.3f of %d (en %.3f, fr %.3f), right reasons %.3f"
            .formatted(
                resource,
                set.macroF1(),
                set.items().size(),
                set.in("en").macroF1(),
                set.in("fr").macroF1(),
                set.rightReasons());
    System.out.println(figures);
    assertThat(set.macroF1()).as(figures).isGreaterThan(floor);
    assertThat(set.rightReasons()).as(figures).isGreaterThan(reasonsFloor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The door is open. The door is closed.",
        "The door is open and the door is not open.",
        "The box is empty and full.",
        "I never drink coffee, but I drink coffee every morning.",
        "Anna is 30 years old. Anna is 25 years old.",
        "La réunion est lundi. La réunion est mardi.",
        "Paul habite à Lyon. Il habite à Paris.",
        "Le serveur fonctionne et il ne fonctionne pas."
      })
  void findsSelfContradictions(String statement) {
    CoherenceCheck check = alone(statement);

    assertThat(check.contradictions()).isNotEmpty();
    assertThat(check.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(check.score()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Anna lives in Lyon. Paul lives in Paris.",
        "I like tea but I don't like coffee.",
        "On Monday the shop is open, on Sunday it is closed.",
        "The first test passed and the second test failed.",
        "I lost my keys but found them.",
        "Not everyone agreed, but most members agreed.",
        "Before the change the query took 5 seconds; after the change it took 200 ms.",
        "Le prix a augmenté en mars puis il a baissé en juin.",
        "Julie n'a pas de chien mais elle a un chat.",
        "Ma sœur est infirmière et mon frère est avocat."
      })
  void findsNoContradictionInWhatOnlyContrasts(String statement) {
    assertThat(alone(statement).contradictions()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The kitchen light is broken. | The kitchen window is intact.",
        "La fenêtre de la cuisine est cassée. | La fenêtre du salon est intacte.",
        "Le serveur de test est lent. | Le serveur de production est rapide.",
        "The project meeting is on Monday. | The project deadline is on Friday.",
        "The budget for 2023 is 10k. | The budget for 2024 is 12k.",
        "In March sales rose. | In April sales fell.",
        "I drank two coffees today. | I drank three coffees yesterday.",
        "Tom is taller than Ben. | Tom is shorter than Max.",
        "Julie a vendu sa voiture. | Julie a acheté une maison.",
        "Paul worked at Google. | Paul works at Microsoft.",
        "Marie's first child was born in 2010. | Marie's second child was born in 2014.",
        "Some tests pass. | Some tests fail.",
        "La version 2 est stable. | La version 3 est instable.",
      })
  void contradictsNothingThatIsSaidOfSomethingElse(String statement, String known) {
    CoherenceCheck check =
        Coherence.check(statement, List.of(Source.context(known)), sentence -> List.of());

    assertThat(check.sentences().get(0).evidence()).isEmpty();
  }

  @Test
  void namesTheMemoryTheReasonAndTheValues() {
    Evidence evidence =
        check("Marie a trois enfants.", Source.memory("leaf_1", "Bonjour. Marie a 2 enfants !"));

    assertThat(evidence.memory()).contains("leaf_1");
    assertThat(evidence.quote()).isEqualTo("Marie a 2 enfants !");
    assertThat(evidence.conflict()).contains(new Conflict(Reason.NUMBER, "trois", "2"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "La réunion est le 3 mai. | The meeting is on 5 May. | DATE",
        "The rent is 700 euros. | Le loyer est de 850 €. | NUMBER",
        "Anna lives in Lyon. | Anna habite à Lille. | NAME",
        "The train leaves at 3:30 pm. | Le train part à 16h10. | TIME",
      })
  void readsEvidenceInTheOtherLanguage(String statement, String known, Reason reason) {
    Optional<Conflict> conflict = check(statement, Source.context(known)).conflict();

    assertThat(conflict.map(Conflict::reason)).contains(reason);
  }

  @Test
  void contradictsWhatOneOfSeveralSourcesDenies() {
    CoherenceCheck check =
        Coherence.check(
            "Anna lives in Lyon.",
            List.of(Source.context("Anna lives in Lyon.")),
            sentence -> List.of(Source.memory("leaf_1", "Anna lives in Paris.")));

    assertThat(check.verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(check.sentences().get(0).evidence())
        .extracting(Evidence::verdict)
        .containsExactly(Verdict.CONTRADICTED, Verdict.SUPPORTED);
  }

  @Test
  void asksForMemoriesOfWhatIsClaimedOnly() {
    CoherenceCheck check =
        Coherence.check(
            "How are you? Anna lives in Lyon.",
            List.of(),
            sentence -> {
              assertThat(sentence).isEqualTo("Anna lives in Lyon.");
              return List.of(Source.memory("leaf_1", "Anna habite à Lyon depuis 2015."));
            });

    assertThat(check.verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(check.score()).isEqualTo(1);
    assertThat(check.sentences()).extracting(SentenceCheck::claims).containsExactly(false, true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "?!", "asdf qwer zxcv", "👍", "Qui vient ?", "42"})
  void leavesOpenWhatClaimsNothing(String statement) {
    CoherenceCheck check =
        Coherence.check(
            statement, List.of(Source.context("Anna lives in Lyon.")), sentence -> List.of());

    assertThat(check.verdict()).isEqualTo(Verdict.UNKNOWN);
    assertThat(check.score()).isEqualTo(0.5);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The bakery is closed on Monday. | The bakery is closed on Wednesday, and no longer on Monday.",
        "The call is on Tuesday. | The call is on Thursday, not on Tuesday.",
        "La réunion est mardi. | La réunion est jeudi, pas mardi.",
        "La boulangerie est fermée le lundi. | La boulangerie est fermée le mercredi, et non plus le lundi.",
        "La fête est à Lyon. | La fête est à Paris et non à Lyon.",
      })
  void takesWhatIsRuledOutForNoSupport(String statement, String evidence) {
    assertThat(check(statement, Source.context(evidence)).verdict())
        .isEqualTo(Verdict.CONTRADICTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Agnes has brown eyes. | Agnes has grey eyes. | ALTERNATIVE",
        "Sophie est dentiste. | Sophie travaille comme architecte. | ALTERNATIVE",
        "The bench is made of oak. | The bench is a marble one. | ALTERNATIVE",
        "Odile Fabregue a trois chats. | Odile Fabregue a deux chats. | NUMBER",
        "Hugo mange du poisson. | Hugo ne mange ni viande ni poisson. | NEGATION",
      })
  void findsOtherQualitiesJobsAndNumbers(String statement, String known, Reason reason) {
    Optional<Conflict> conflict = check(statement, Source.context(known)).conflict();

    assertThat(conflict.map(Conflict::reason)).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Agnes has a brown dog. | Agnes has grey eyes.",
        "Karl has blue eyes. | Agnes has grey eyes.",
        "Hugo mange du fromage. | Hugo ne mange ni viande ni poisson.",
      })
  void doesNotTakeTheQualityOfAnotherThing(String statement, String known) {
    CoherenceCheck check =
        Coherence.check(statement, List.of(Source.context(known)), sentence -> List.of());

    assertThat(check.verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Omar bought a car. | Last week Omar purchased a second-hand car.",
        "Omar a acheté un vélo. | La semaine dernière Omar a acheté un vélo.",
      })
  void knowsTheSubjectAfterATime(String statement, String known) {
    assertThat(check(statement, Source.context(known)).verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  private static CoherenceCheck alone(String statement) {
    return Coherence.check(statement, List.of(), sentence -> List.of());
  }

  private static Evidence check(String statement, Source source) {
    return Coherence.check(statement, List.of(source), sentence -> List.of())
        .sentences()
        .get(0)
        .evidence()
        .get(0);
  }
}
