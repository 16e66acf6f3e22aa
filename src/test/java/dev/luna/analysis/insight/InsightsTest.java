package dev.luna.analysis.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InsightsTest {

  @Test
  void namesWhatTwoUnlinkedNotesShare() {
    List<Insight> found =
        of(
            "garden",
            note("a", "The tomatoes in the garden died of mildew after the wet June."),
            note("b", "Grandmother sprayed milk against mildew on her tomatoes."),
            note("c", "The garden gate needs paint."));

    assertThat(found).hasSize(1);
    Insight.Unlinked unlinked = (Insight.Unlinked) found.get(0);
    assertThat(unlinked.evidence()).containsExactly("a", "b");
    assertThat(unlinked.shared()).containsExactlyInAnyOrder("tomatoes", "mildew");
    assertThat(unlinked.score()).isGreaterThan(0).isLessThan(1);
  }

  @Test
  void leavesOutWhatIsLinkedOrWasSaidInOnePlace() {
    Note a = new Note("a", "The tomatoes died of mildew.", "talk 1", Set.of("c"));
    Note b = new Note("b", "Milk helps tomatoes against mildew.", "talk 1", Set.of());
    Note c = new Note("c", "Mildew took the tomatoes again.", "talk 2", Set.of());

    assertThat(of("garden", a, b)).isEmpty();
    assertThat(of("garden", a, c)).isEmpty();
    assertThat(of("garden", b, c)).hasSize(1);
  }

  @Test
  void countsNeitherTheTopicNorFunctionWords() {
    assertThat(
            of(
                "le jardin",
                note("a", "Le jardin est à nous et il y a un puits."),
                note("b", "Le jardin est à eux et il y a un mur.")))
        .isEmpty();
  }

  @Test
  void findsTheNoteThatJoinsTwoGroups() {
    Note bridge = new Note("m", "Marie teaches piano and keeps bees.", "", Set.of("p1", "b1"));
    List<Insight> found =
        of(
            "Marie",
            bridge,
            new Note("p1", "The piano is tuned by Paul.", "", Set.of("p2")),
            new Note("p2", "Paul comes for the piano in May.", "", Set.of()),
            new Note("b1", "The bees stand in the orchard.", "", Set.of("b2")),
            new Note("b2", "In the orchard the bees swarm in May.", "", Set.of()));

    assertThat(found.get(0)).isInstanceOf(Insight.Bridge.class);
    Insight.Bridge joined = (Insight.Bridge) found.get(0);
    assertThat(joined.note()).isEqualTo("m");
    assertThat(joined.joined()).extracting(Insight.Group::ids).hasSize(2);
    assertThat(joined.joined().get(1).shared()).contains("piano", "Paul");
    assertThat(joined.score()).isGreaterThan(0.5);
  }

  @Test
  void leavesOutPairsThatAreLessAlikeThanMost() {
    List<Note> notes =
        List.of(
            note("a", "The tomatoes died of mildew."),
            note("b", "Mildew and tomatoes do not mix."),
            note("c", "Tomatoes, again, and mildew."));
    List<Insight> found =
        new Insights(
                "garden", notes, (one, other) -> OptionalDouble.of(other.equals("c") ? 0.7 : 0.9))
            .all();

    assertThat(found).extracting(Insight::evidence).containsExactly(List.of("a", "b"));
    assertThat(((Insight.Unlinked) found.get(0)).similarity()).hasValue(0.9);
  }

  @Test
  void saysNothingOfASingleNote() {
    assertThat(of("anything", note("a", "A lonely note on anything."))).isEmpty();
  }

  private static List<Insight> of(String topic, Note... notes) {
    return new Insights(topic, List.of(notes), (one, other) -> OptionalDouble.empty()).all();
  }

  private static Note note(String id, String text) {
    return new Note(id, text, "", Set.of());
  }
}
