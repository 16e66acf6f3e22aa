package dev.luna.state;

import dev.luna.memory.Link;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which memories are connected by links, and how many are in the largest group.
 *
 * <p>A disjoint-set forest (Tarjan 1975) over the memories that have links. It grows with each
 * link; a link or memory that goes away has it built again from the links, since such a forest
 * cannot be split. It holds three strings a link and one a forgotten memory, nothing else.
 */
final class LinkGraph {

  private record Edge(String from, String to, String kind) {
    static Edge of(Link link) {
      return new Edge(link.from(), link.to(), link.kind());
    }
  }

  private final Set<Edge> edges = new HashSet<>();
  private final Set<String> forgotten = new HashSet<>();
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();
  private long live;
  private int largest;

  void link(Link link) {
    Edge edge = Edge.of(link);
    if (edges.add(edge)) {
      join(edge);
    }
  }

  void unlink(Link link) {
    if (edges.remove(Edge.of(link))) {
      rebuild();
    }
  }

  void forget(String id) {
    if (forgotten.add(id) && parents.containsKey(id)) {
      rebuild();
    }
  }

  /** Takes a memory out for good, with its links. */
  void erase(String id) {
    forgotten.remove(id);
    if (edges.removeIf(edge -> edge.from().equals(id) || edge.to().equals(id))) {
      rebuild();
    }
  }

  /** Brings a memory back with its links; false if it was not this graph that forgot it. */
  boolean restore(String id) {
    if (!forgotten.remove(id)) {
      return false;
    }
    rebuild();
    return true;
  }

  /** How many links join two memories that are not forgotten. */
  long links() {
    return live;
  }

  /** How many memories are in the largest group; 0 without links. */
  int largest() {
    return largest;
  }

  private void rebuild() {
    parents.clear();
    sizes.clear();
    live = 0;
    largest = 0;
    edges.forEach(this::join);
  }

  private void join(Edge edge) {
    if (forgotten.contains(edge.from()) || forgotten.contains(edge.to())) {
      return;
    }
    live++;
    String one = root(edge.from());
    String other = root(edge.to());
    int size = sizes.get(one);
    if (!one.equals(other)) {
      boolean smaller = size < sizes.get(other);
      size += sizes.get(other);
      parents.put(smaller ? one : other, smaller ? other : one);
      sizes.put(smaller ? other : one, size);
    }
    largest = Math.max(largest, size);
  }

  private String root(String id) {
    String node = id;
    String parent = parents.computeIfAbsent(node, this::alone);
    while (!parent.equals(node)) {
      String next = parents.get(parent);
      parents.put(node, next);
      node = next;
      parent = parents.get(node);
    }
    return node;
  }

  private String alone(String id) {
    sizes.put(id, 1);
    return id;
  }
}
