package dev.luna.analysis.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.luna.analysis.conversation.EmotionalCourse.Point;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmotionalCourseTest {

  @Test
  void followsTheTurnsThatCarryAnEmotion() {
    EmotionalCourse course = course("Ada: bad\nBo: so so\nAda: good\nBo: good");

    assertThat(course.points())
        .containsExactly(
            new Point(1, Optional.of("Ada"), -1, "sadness"),
            new Point(3, Optional.of("Ada"), 1, "joy"),
            new Point(4, Optional.of("Bo"), 1, "joy"));
    assertThat(course.trend()).contains(2.0);
    assertThat(course.turning()).contains(3);
  }

  @Test
  void hasNoCourseWithoutEmotions() {
    assertThat(course("Ada: one\nBo: two"))
        .isEqualTo(new EmotionalCourse(List.of(), Optional.empty(), Optional.empty()));
  }

  private static EmotionalCourse course(String text) {
    return EmotionalCourse.of(Transcript.of(text), EmotionalCourseTest::mood);
  }

  private static Mood mood(String text) {
    return switch (text) {
      case "good" -> new Mood(1, Optional.of("joy"));
      case "bad" -> new Mood(-1, Optional.of("sadness"));
      default -> new Mood(0, Optional.empty());
    };
  }
}
