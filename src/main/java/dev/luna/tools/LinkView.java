package dev.luna.tools;

import dev.luna.memory.Link;
import java.util.List;

/** A link as tools show it. */
record LinkView(String from, String to, String kind, double score, String reason) {

  static LinkView of(Link link) {
    return new LinkView(link.from(), link.to(), link.kind(), link.score(), link.reason());
  }

  static List<LinkView> all(List<Link> links) {
    return links.stream().map(LinkView::of).toList();
  }
}
