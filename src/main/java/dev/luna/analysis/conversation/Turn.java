package dev.luna.analysis.conversation;

import java.util.Optional;

/**
 * What one speaker says before another one does, or one message.
 *
 * @param number from 1
 * @param speaker as the text names them; absent where it names nobody
 */
public record Turn(int number, Optional<String> speaker, String text) {

  /** Whether somebody else said the other one; where nobody is named, speakers take turns. */
  boolean isBySomeoneElseThan(Turn other) {
    return speaker.isPresent() && other.speaker.isPresent()
        ? !speaker.equals(other.speaker)
        : (number - other.number) % 2 != 0;
  }
}
