package dev.luna.analysis.pattern;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the levels of a text in its headings, list marks and indents. */
final class Outline {

  private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}");

  private record Place(int indent, MarkStyle style) {}

  private final Levels levels = new Levels();
  private final Deque<Place> open = new ArrayDeque<>();
  private int heading;
  private int lead;
  private String label = "";
  private String number = "";

  private Outline() {}

  /** The lines of a text that are not blank. */
  static List<OutlineLine> lines(String text) {
    List<OutlineLine> lines = new ArrayList<>();
    String[] all = text.split("\\R", -1);
    for (int i = 0; i < all.length; i++) {
      boolean underlined = i > 0 && UNDERLINE.matcher(all[i]).matches() && !all[i - 1].isBlank();
      if (underlined && !lines.get(lines.size() - 1).isMarked()) {
        lines.add(lines.remove(lines.size() - 1).underlinedWith(all[i]));
      } else if (!all[i].isBlank()) {
        lines.add(OutlineLine.of(i + 1, all[i]));
      }
    }
    return lines;
  }

  /** By headings and list marks; lines without any belong to what is above them. */
  static Levels marked(List<OutlineLine> lines) {
    Outline outline = new Outline();
    boolean leads = severalLeads(lines);
    for (int i = 0; i < lines.size(); i++) {
      OutlineLine line = lines.get(i);
      if (leads && leadsToList(lines, i)) {
        outline.startLead(line);
      } else if (line.isHeading()) {
        outline.startHeading(line);
      } else if (line.isMarked() && outline.continues(line)) {
        outline.place(line);
      }
    }
    return outline.levels;
  }

  /** By indents alone. */
  static Levels indented(List<OutlineLine> lines) {
    Outline outline = new Outline();
    for (OutlineLine line : lines) {
      outline.place(new OutlineLine(line.number(), line.indent(), "", line.content()));
    }
    return outline.levels;
  }

  private static boolean severalLeads(List<OutlineLine> lines) {
    int leads = 0;
    for (int i = 0; i < lines.size(); i++) {
      leads += leadsToList(lines, i) ? 1 : 0;
    }
    return leads > 1;
  }

  private static boolean leadsToList(List<OutlineLine> lines, int place) {
    return lines.get(place).isLead()
        && place + 1 < lines.size()
        && lines.get(place + 1).isMarked()
        && !lines.get(place + 1).isHeading();
  }

  private void startHeading(OutlineLine line) {
    open.clear();
    lead = 0;
    heading = line.mark().length();
    add(heading, line);
  }

  private void startLead(OutlineLine line) {
    open.clear();
    lead = 1;
    add(heading + lead, line);
  }

  /** Below the nearest line above that is less indented, or marked otherwise and not yet closed. */
  private void place(OutlineLine line) {
    Place place = new Place(line.indent(), MarkStyle.of(line, label));
    label = line.label();
    while (!open.isEmpty() && closes(place)) {
      open.pop();
    }
    if (!place.equals(open.peek())) {
      open.push(place);
    }
    add(heading + lead + open.size(), line);
  }

  /** Whether a number with points goes on from the one before: 2.1 stands below 2, 1.5 does not. */
  private boolean continues(OutlineLine line) {
    String next = line.label();
    if (!next.matches("[\\d.]+")) {
      return true;
    }
    String parent = next.replaceFirst("\\.?\\d+$", "");
    boolean deeper = next.split("\\.").length > number.split("\\.").length;
    boolean follows = number.isEmpty() || !deeper || number.equals(parent);
    number = follows ? next : number;
    return follows;
  }

  private boolean closes(Place place) {
    Place last = open.peek();
    return last.indent() > place.indent() || open.contains(place) && !last.equals(place);
  }

  private void add(int depth, OutlineLine line) {
    String text = (line.mark() + " " + line.content()).strip();
    levels.add(depth, line.number(), text, 0);
  }
}
