package dev.luna.tools;

import dev.luna.analysis.conversation.Asked;
import dev.luna.analysis.conversation.Decision;
import dev.luna.analysis.conversation.Depth;
import dev.luna.analysis.conversation.Topic;
import dev.luna.tools.ConversationReport.PromiseView;
import dev.luna.tools.ConversationReport.QuestionView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a conversation says, in a few lines for a reader. */
final class ConversationText {

  private final ConversationReport report;
  private final Texts texts;
  private final List<String> lines = new ArrayList<>();

  ConversationText(ConversationReport report, Texts texts) {
    this.report = report;
    this.texts = texts;
  }

  @Override
  public String toString() {
    lines.clear();
    lines.add(texts.say("conversation.turns", report.turns(), speakers()));
    lines.add(topics());
    add(
        "conversation.open",
        report.questions().stream().filter(this::isOpen).map(this::line).toList());
    add("conversation.decided", report.decisions().stream().map(this::line).toList());
    add("conversation.promised", report.promises().stream().map(this::line).toList());
    add("conversation.memories", report.memories().stream().map(ConversationText::line).toList());
    lines.add(depth());
    return String.join("\n", lines);
  }

  private void add(String title, List<String> entries) {
    if (!entries.isEmpty()) {
      lines.add(texts.say(title));
      lines.addAll(entries);
    }
  }

  private String speakers() {
    return report.speakers().isEmpty()
        ? texts.say("conversation.nobody")
        : String.join(", ", report.speakers().keySet());
  }

  private String topics() {
    return report.topics().isEmpty()
        ? texts.say("conversation.topics.none")
        : texts.say(
            "conversation.topics",
            String.join(", ", report.topics().stream().map(Topic::phrase).toList()));
  }

  private boolean isOpen(QuestionView asked) {
    return asked.status() == Asked.Status.OPEN;
  }

  private String line(QuestionView asked) {
    return line(asked.turn(), asked.by(), asked.text());
  }

  private String line(Decision decision) {
    return line(decision.turn(), decision.by(), after(decision.proposal(), decision.text()));
  }

  private String line(PromiseView promise) {
    String status = texts.say("conversation.promise." + label(promise.status()));
    return line(promise.turn(), promise.by(), after(promise.request(), promise.text()))
        + promise.due().map(when -> texts.say("conversation.due", when)).orElse("")
        + texts.say("conversation.status", status);
  }

  private String line(int turn, Optional<String> by, String text) {
    String speaker = by.orElseGet(() -> texts.say("conversation.someone"));
    return texts.say("conversation.line", turn, speaker, text);
  }

  private static String line(MemoryReferences.Reference reference) {
    return "- %s: %s".formatted(reference.memoryId(), String.join(", ", reference.shared()));
  }

  private String after(Optional<String> said, String text) {
    return said.map(before -> texts.say("conversation.after", before, text)).orElse(text);
  }

  private String depth() {
    return report
        .depth()
        .map(
            it ->
                texts.say(
                    "conversation.depth",
                    texts.say("conversation.depth." + label(it.level())),
                    it.signals().stream().filter(Depth.Signal::reached).count(),
                    it.signals().size()))
        .orElseGet(() -> texts.say("conversation.depth.none"));
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
