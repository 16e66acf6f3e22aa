package dev.luna.analysis.conversation;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a conversation feels from turn to turn.
 *
 * @param points the turns that carry an emotion, in order
 * @param trend mean valence of the later half of the points less that of the earlier one, in [-2,
 *     2]; absent where fewer than two turns carry any
 * @param turning the number of the turn that differs most from the point before it; absent where
 *     nothing changes
 */
public record EmotionalCourse(
    List<Point> points, Optional<Double> trend, Optional<Integer> turning) {

  /** How one turn feels. */
  public record Point(int turn, Optional<String> speaker, double valence, String dominant) {}

  /**
   * Follows a conversation.
   *
   * @param moods reads how a text feels
   */
  public static EmotionalCourse of(Transcript transcript, Function<String, Mood> moods) {
    List<Point> points =
        transcript.turns().stream().flatMap(turn -> point(turn, moods).stream()).toList();
    return new EmotionalCourse(points, trend(points), turning(points));
  }

  private static Optional<Point> point(Turn turn, Function<String, Mood> moods) {
    Mood mood = moods.apply(turn.text());
    return mood.dominant()
        .map(emotion -> new Point(turn.number(), turn.speaker(), mood.valence(), emotion));
  }

  private static Optional<Double> trend(List<Point> points) {
    int half = points.size() / 2;
    return half == 0
        ? Optional.empty()
        : Optional.of(
            mean(points.subList(points.size() - half, points.size()))
                - mean(points.subList(0, half)));
  }

  private static double mean(List<Point> points) {
    return points.stream().mapToDouble(Point::valence).average().orElse(0);
  }

  private static Optional<Integer> turning(List<Point> points) {
    double most = 0;
    Optional<Integer> turning = Optional.empty();
    for (int i = 1; i < points.size(); i++) {
      double change = Math.abs(points.get(i).valence() - points.get(i - 1).valence());
      if (change > most) {
        most = change;
        turning = Optional.of(points.get(i).turn());
      }
    }
    return turning;
  }
}
