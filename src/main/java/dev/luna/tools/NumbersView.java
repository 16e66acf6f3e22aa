package dev.luna.tools;

import dev.luna.analysis.ratio.AdditiveRecurrence;
import dev.luna.analysis.ratio.ConsecutiveRatios;
import dev.luna.analysis.ratio.FibonacciMembers;
import dev.luna.analysis.ratio.GoldenConstant;
import dev.luna.analysis.ratio.GoldenTest;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether φ is in numbers that were given.
 *
 * @param found whether one of the three tests says so
 * @param constants which numbers are, by themselves, near a number that comes from φ
 */
record NumbersView(
    boolean found, List<Near> constants, Ratios ratios, Recurrence recurrence, Members members) {

  /**
   * A number near a constant.
   *
   * @param error by how much it is larger, as a share; negative where it is smaller
   */
  record Near(double number, GoldenConstant constant, String formula, double error) {

    static Near of(double number, GoldenConstant constant) {
      return new Near(number, constant, constant.formula(), number / constant.value() - 1);
    }
  }

  /**
   * Each number divided by the one before it.
   *
   * @param near how many are φ or 1/φ within the tolerance, a relative error
   * @param mean of those near, as a number above 1; 0 where none is
   * @param chance that as many are near by chance
   */
  record Ratios(
      boolean found, List<Double> values, int near, double tolerance, double mean, double chance) {

    static Ratios of(ConsecutiveRatios test) {
      return new Ratios(
          test.found(),
          test.ratios(),
          test.near(),
          ConsecutiveRatios.TOLERANCE,
          test.mean(),
          test.chance());
    }
  }

  /**
   * Whether each number is the sum of the two before it.
   *
   * @param sums how many sums there are to test
   * @param holding how many hold
   * @param backwards whether they hold when read from the end
   * @param chance that as many hold by chance
   */
  record Recurrence(boolean found, int sums, int holding, boolean backwards, double chance) {

    static Recurrence of(AdditiveRecurrence test) {
      return new Recurrence(
          test.found(), test.equations(), test.holding().size(), test.backwards(), test.chance());
    }
  }

  /**
   * Which numbers are Fibonacci numbers.
   *
   * @param tested how many different whole numbers above 3 there are
   * @param chance that as many of them are by chance
   */
  record Members(boolean found, List<Long> members, int tested, double chance) {

    static Members of(FibonacciMembers test) {
      return new Members(test.found(), test.members(), test.tested(), test.chance());
    }
  }

  static NumbersView of(List<Double> numbers) {
    GoldenTest test = GoldenTest.of(numbers);
    List<Near> constants = new ArrayList<>();
    for (double number : numbers) {
      GoldenConstant.near(number).map(it -> Near.of(number, it)).ifPresent(constants::add);
    }
    return new NumbersView(
        test.found(),
        constants,
        Ratios.of(test.ratios()),
        Recurrence.of(test.recurrence()),
        Members.of(test.members()));
  }

  String toText(Texts texts) {
    StringBuilder text = new StringBuilder(texts.say(found ? "ratio.found" : "ratio.not_found"));
    for (Near near : constants) {
      text.append("\n- ")
          .append(texts.say("ratio.near", near.number(), near.formula(), 100 * near.error()));
    }
    return text.append("\n- ")
        .append(
            texts.say(
                "ratio.ratios",
                ratios.near(),
                ratios.values().size(),
                100 * ratios.tolerance(),
                ratios.chance()))
        .append("\n- ")
        .append(
            texts.say(
                "ratio.recurrence", recurrence.holding(), recurrence.sums(), recurrence.chance()))
        .append("\n- ")
        .append(
            texts.say(
                "ratio.members", members.members().size(), members.tested(), members.chance()))
        .toString();
  }
}
