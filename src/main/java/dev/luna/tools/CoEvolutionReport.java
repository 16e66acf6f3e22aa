package dev.luna.tools;

import dev.luna.memory.Memory;
import dev.luna.memory.Verdict;
import java.util.List;

/**
 * What an interaction and the judgement of memories changed.
 *
 * @param phi after it
 * @param coEvolution the component of φ that rests on such judgements
 * @param growth what could be measured of the interaction
 */
record CoEvolutionReport(
    List<Judged> judged, double phi, PhiView.Component coEvolution, List<GrowthView> growth) {

  /**
   * A memory after it was judged.
   *
   * @param useful how often it was called useful so far
   * @param notUseful how often it was not
   * @param factor what its score in recall is multiplied by from now on
   */
  record Judged(String id, Verdict verdict, long useful, long notUseful, double factor) {

    static Judged of(Memory memory, Verdict verdict) {
      return new Judged(
          memory.id(),
          verdict,
          memory.usage().useful(),
          memory.usage().notUseful(),
          memory.usage().votes().factor());
    }
  }

  String toText(Texts texts) {
    StringBuilder text = new StringBuilder(texts.say("judged.done", judged.size()));
    for (Judged one : judged) {
      text.append('\n')
          .append(
              texts.say(
                  "judged.memory",
                  one.id(),
                  texts.say("action." + one.verdict().label()),
                  one.useful(),
                  one.notUseful(),
                  one.factor()));
    }
    text.append('\n').append(coEvolution.counts());
    growth.forEach(measured -> text.append('\n').append(measured.toText(texts)));
    return text.toString();
  }
}
