package dev.luna.analysis.conversation;

import dev.luna.analysis.conversation.SpeakerLine.Style;
import dev.luna.analysis.conversation.Transcript.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reads conversations whose lines say who speaks, in whichever style most of them do. */
final class NamedLines {

  private final List<String> lines;
  private final List<Optional<SpeakerLine>> read;
  private final SpeakerNames names;

  private NamedLines(String text) {
    lines = text.lines().toList();
    read = lines.stream().map(SpeakerLine::of).toList();
    names = SpeakerNames.in(lines, read);
  }

  /** The conversation; empty where nobody is named, or too little to be sure that it is one. */
  static Optional<Transcript> read(String text) {
    NamedLines named = new NamedLines(text);
    return named.style().map(named::transcript);
  }

  private Optional<Style> style() {
    Map<Style, Long> counts = new EnumMap<>(Style.class);
    IntStream.range(0, lines.size())
        .filter(names::speaksAt)
        .mapToObj(line -> read.get(line).orElseThrow().style())
        .forEach(style -> counts.merge(style, 1L, Long::sum));
    return counts.entrySet().stream()
        .filter(it -> it.getValue() > 1 || names.hasRole())
        .max(
            Comparator.comparing(Map.Entry<Style, Long>::getValue).thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey);
  }

  private Transcript transcript(Style style) {
    StringBuilder heading = new StringBuilder();
    List<Message> messages = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      boolean speaks = names.speaksAt(line) && read.get(line).orElseThrow().style() == style;
      if (speaks) {
        messages.add(message(read.get(line).orElseThrow()));
      } else if (messages.isEmpty()) {
        heading.append(lines.get(line)).append('\n');
      } else {
        Message before = messages.remove(messages.size() - 1);
        messages.add(new Message(before.speaker(), before.text() + "\n" + lines.get(line)));
      }
    }
    return Transcript.of(heading.toString(), messages);
  }

  private static Message message(SpeakerLine line) {
    return new Message(Optional.of(line.name()).filter(name -> !name.isEmpty()), line.text());
  }
}
