package dev.luna.tools;

import static java.util.stream.Collectors.toSet;

import dev.luna.analysis.insight.Insights;
import dev.luna.analysis.insight.Note;
import dev.luna.mcp.Caller;
import dev.luna.mcp.Tool;
import dev.luna.mcp.ToolArg;
import dev.luna.mcp.ToolResult;
import dev.luna.memory.Link;
import dev.luna.memory.Memories;
import dev.luna.memory.Memory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;

/** The tool that finds what memories say together. */
@ApplicationScoped
public class InsightTools {

  private static final int COMPARED = 20;

  private final Memories memories;

  @Inject
  public InsightTools(Memories memories) {
    this.memories = memories;
  }

  protected InsightTools() {
    this(null);
  }

  @Tool(
      name = "insight_generate_emergent",
      title = "See what memories say together",
      description =
          "Compares what is remembered of a topic: memories that have telling words in common and"
              + " are not linked, and memories that alone join two groups. Every statement names"
              + " the memories it rests on; where they do not say enough, that is the answer.",
      readOnlyHint = true,
      openWorldHint = false)
  public ToolResult<InsightReport> generate(
      Caller caller,
      @ToolArg(description = "What the insight should be about") @NotBlank String topic,
      @ToolArg(description = "What else matters, to find the memories by", defaultValue = "\"\"")
          String context) {
    String question = (topic + " " + context).strip();
    List<Memory> found = memories.resembling(caller.space(), question, COMPARED);
    Insights insights =
        new Insights(
            question, notes(caller.space(), found), new Likeness(caller.space(), found)::of);
    InsightReport report =
        InsightReport.of(topic, found, insights.all(), new Texts(caller.locale()));
    return ToolResult.of(report, report.toText(new Texts(caller.locale())));
  }

  private List<Note> notes(String space, List<Memory> found) {
    List<Link> links = memories.links(space, found.stream().map(Memory::id).toList());
    return found.stream()
        .map(it -> new Note(it.id(), it.content(), it.source(), ends(links, it.id())))
        .toList();
  }

  private static Set<String> ends(List<Link> links, String id) {
    return links.stream()
        .flatMap(link -> Stream.of(link.from(), link.to()).filter(end -> touches(link, id)))
        .filter(end -> !end.equals(id))
        .collect(toSet());
  }

  private static boolean touches(Link link, String id) {
    return link.from().equals(id) || link.to().equals(id);
  }

  /** How alike memories are in meaning, asked once for each of them. */
  private final class Likeness {

    private final String space;
    private final List<String> ids;
    private final Map<String, Map<String, Double>> known = new HashMap<>();

    Likeness(String space, List<Memory> found) {
      this.space = space;
      this.ids = found.stream().map(Memory::id).toList();
    }

    OptionalDouble of(String one, String other) {
      Double similarity =
          known.computeIfAbsent(one, id -> memories.similarities(space, id, ids)).get(other);
      return similarity == null ? OptionalDouble.empty() : OptionalDouble.of(similarity);
    }
  }
}
