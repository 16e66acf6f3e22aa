package dev.luna.recall;

import dev.luna.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;

/**
 * What somebody said in a conversation.
 *
 * @param key by which evidence names it
 * @param time when its session began
 * @param text with the speaker's name, and with what a shared picture shows
 */
record LocomoTurn(String key, String session, Instant time, String text) {

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .appendPattern("h:mm a 'on' d MMMM, uuuu")
          .toFormatter(Locale.ENGLISH);

  static LocomoTurn of(String session, String time, JsonObject turn) {
    String shared = turn.getString("blip_caption", "");
    return new LocomoTurn(
        turn.getString("dia_id"),
        session,
        LocalDateTime.parse(time, TIME).toInstant(ZoneOffset.UTC),
        "%s: %s%s"
            .formatted(
                turn.getString("speaker"),
                turn.getString("text"),
                shared.isEmpty() ? "" : " [shares " + shared + "]"));
  }

  /** The name of the field with a session's time. */
  static String timeOf(int session) {
    return "session_%d_date_time".formatted(session);
  }

  /** The arguments with which it is stored. */
  JsonObjectBuilder arguments() {
    return Assistant.at(
        time,
        JsonText.object().add("memory_type", "leaf").add("content", text).add("source", session));
  }
}
