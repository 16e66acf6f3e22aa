package dev.luna.recall;

import dev.luna.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A conversation of LoCoMo (Maharana et al., ACL 2024) and the questions about it.
 *
 * @param turns in the order in which they were said
 * @param questions those that a turn of the conversation answers
 */
record LocomoConversation(List<LocomoTurn> turns, List<Question> questions) {

  /** The group of the questions about what was never said. */
  static final String ADVERSARIAL = "5 adversarial";

  private static final List<String> CATEGORIES =
      List.of("1 multi-hop", "2 temporal", "3 open-domain", "4 single-hop", ADVERSARIAL);

  // Some entries name several turns, have a colon too many, or zeros before a number.
  private static final Pattern EVIDENCE = Pattern.compile("D:?(\\d+):0*(\\d+)");

  /** Every conversation of a file in the form that its authors publish. */
  static List<LocomoConversation> read(Path file) throws IOException {
    JsonObject whole = JsonText.parseObject("{\"samples\":" + Files.readString(file) + "}");
    return whole.getJsonArray("samples").getValuesAs(LocomoConversation::of);
  }

  private static LocomoConversation of(JsonObject sample) {
    List<LocomoTurn> turns = turns(sample.getJsonObject("conversation"));
    Set<String> said = turns.stream().map(LocomoTurn::key).collect(Collectors.toSet());
    List<Question> questions =
        sample.getJsonArray("qa").getValuesAs(JsonObject.class).stream()
            .map(qa -> question(qa, said))
            .filter(question -> !question.answers().isEmpty())
            .toList();
    return new LocomoConversation(turns, questions);
  }

  private static List<LocomoTurn> turns(JsonObject conversation) {
    List<LocomoTurn> turns = new ArrayList<>();
    for (int number = 1; conversation.containsKey(LocomoTurn.timeOf(number)); number++) {
      String session = "session_" + number;
      String time = conversation.getString(LocomoTurn.timeOf(number));
      JsonArray said = conversation.getOrDefault(session, JsonArray.EMPTY_JSON_ARRAY).asJsonArray();
      said.getValuesAs(JsonObject.class)
          .forEach(turn -> turns.add(LocomoTurn.of(session, time, turn)));
    }
    return turns;
  }

  private static Question question(JsonObject qa, Set<String> said) {
    Set<String> evidence =
        qa.getJsonArray("evidence").getValuesAs(JsonString::getString).stream()
            .flatMap(LocomoConversation::keys)
            .filter(said::contains)
            .collect(Collectors.toSet());
    String category = CATEGORIES.get(qa.getInt("category") - 1);
    return new Question(category, qa.getString("question"), evidence);
  }

  private static Stream<String> keys(String evidence) {
    return EVIDENCE.matcher(evidence).results().map(LocomoConversation::key);
  }

  private static String key(MatchResult match) {
    return "D" + match.group(1) + ":" + match.group(2);
  }
}
