package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which methods papers introduce, and what those are built on and compared with. A method goes by
 * its name in the vocabulary, else by the spelling that came first; case and signs make no
 * difference. Equal classifications in the same order give an equal graph.
 */
public final class MethodGraph {
  /** How two methods are related. */
  public enum Relation {
    /** The first is a variant of the second, or built on it. */
    BUILDS_ON,
    /** The paper of the first compares it with the second. */
    COMPARES_WITH;

    /** Returns the name used in files, such as {@code builds-on}. */
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A method that some paper names.
   *
   * @param name what it is called
   * @param introducedBy the ids of the papers that introduce it
   * @param concepts what the vocabulary files it under, else what those papers contribute
   */
  public record Node(
      String name, ImmutableSet<String> introducedBy, ImmutableSet<ConceptId> concepts) {}

  /**
   * A relation that some papers state.
   *
   * @param from the method that a paper introduces
   * @param relation how it is related
   * @param to the other method
   * @param papers the ids of the papers that say so
   */
  public record Edge(String from, Relation relation, String to, ImmutableSet<String> papers) {}

  private final ImmutableSortedMap<String, Node> nodes;
  private final ImmutableList<Edge> edges;

  private MethodGraph(ImmutableSortedMap<String, Node> nodes, ImmutableList<Edge> edges) {
    this.nodes = nodes;
    this.edges = edges;
  }

  /** Returns the graph of what these papers say; the stream is read to its end. */
  public static MethodGraph of(Stream<Classification> classifications) {
    Collector collector = new Collector();
    classifications.forEachOrdered(collector::add);
    return collector.graph();
  }

  /** Returns the methods, by name. */
  public ImmutableList<Node> nodes() {
    return nodes.values().asList();
  }

  /** Returns the relations, by the names of both ends. */
  public ImmutableList<Edge> edges() {
    return edges;
  }

  /** Returns the method of this name, whatever its case and signs. */
  public Optional<Node> node(String name) {
    return Optional.ofNullable(nodes.get(key(name)));
  }

  /**
   * Returns the graph of a method, of all that is built on it and of all that it is built on, over
   * any number of steps; empty if no paper names the method.
   */
  public MethodGraph lineage(String name) {
    TreeSet<String> kept = new TreeSet<>();
    if (nodes.containsKey(key(name))) {
      walk(key(name), kept, true);
      walk(key(name), kept, false);
    }
    ImmutableSortedMap.Builder<String, Node> some = ImmutableSortedMap.naturalOrder();
    nodes.forEach(
        (key, node) -> {
          if (kept.contains(key)) {
            some.put(key, node);
          }
        });
    return new MethodGraph(
        some.buildOrThrow(),
        edges.stream()
            .filter(edge -> edge.relation() == Relation.BUILDS_ON)
            .filter(edge -> kept.contains(key(edge.from())) && kept.contains(key(edge.to())))
            .collect(ImmutableList.toImmutableList()));
  }

  private void walk(String start, Set<String> kept, boolean down) {
    Map<String, TreeSet<String>> next = new TreeMap<>();
    for (Edge edge : edges) {
      if (edge.relation() == Relation.BUILDS_ON) {
        String from = down ? key(edge.to()) : key(edge.from());
        String to = down ? key(edge.from()) : key(edge.to());
        next.computeIfAbsent(from, any -> new TreeSet<>()).add(to);
      }
    }
    TreeSet<String> seen = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>();
    open.add(start);
    while (!open.isEmpty()) {
      String method = open.remove();
      if (seen.add(method)) {
        open.addAll(next.getOrDefault(method, new TreeSet<>()));
      }
    }
    kept.addAll(seen);
  }

  /** Returns the graph in the language of Graphviz. */
  public String toDot() {
    return GraphText.dot(this);
  }

  /** Returns the graph as a Mermaid flowchart. */
  public String toMermaid() {
    return GraphText.mermaid(this);
  }

  /** Returns the graph as GraphML. */
  public String toGraphMl() {
    return GraphText.graphMl(this);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MethodGraph that
        && nodes.equals(that.nodes)
        && edges.equals(that.edges);
  }

  @Override
  public int hashCode() {
    return 31 * nodes.hashCode() + edges.hashCode();
  }

  /** Returns the numbers of methods and relations. */
  @Override
  public String toString() {
    return nodes.size() + " methods, " + edges.size() + " relations";
  }

  /**
   * Returns the letters, digits and plus signs of a name in small letters; the name itself if it
   * has none. Names with the same key are taken for the same.
   */
  public static String key(String name) {
    StringBuilder key = new StringBuilder();
    name.codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '+')
        .map(Character::toLowerCase)
        .forEach(key::appendCodePoint);
    return key.isEmpty() ? name : key.toString();
  }

  /** Merges the mentions of many papers. */
  private static final class Collector {
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, TreeSet<String>> papers = new TreeMap<>();
    private final Map<String, TreeSet<ConceptId>> concepts = new TreeMap<>();
    private final Map<String, Map<Relation, Map<String, TreeSet<String>>>> edges = new TreeMap<>();

    void add(Classification said) {
      for (MethodMention method : said.introduces()) {
        String key = node(method);
        papers.computeIfAbsent(key, any -> new TreeSet<>()).add(said.paper().id());
        if (method.method().isEmpty()) {
          said.techniques().stream()
              .filter(label -> label.role() == Role.CONTRIBUTION)
              .forEach(label -> conceptsOf(key).add(label.concept()));
        }
      }
      said.introduces().stream().findFirst().ifPresent(first -> addEdges(said, node(first)));
    }

    private void addEdges(Classification said, String from) {
      said.buildsOn().forEach(to -> addEdge(from, Relation.BUILDS_ON, to, said.paper().id()));
      said.comparesWith()
          .forEach(to -> addEdge(from, Relation.COMPARES_WITH, to, said.paper().id()));
    }

    private void addEdge(String from, Relation relation, MethodMention to, String paper) {
      String target = node(to);
      if (!target.equals(from)) {
        edges
            .computeIfAbsent(from, any -> new TreeMap<>())
            .computeIfAbsent(relation, any -> new TreeMap<>())
            .computeIfAbsent(target, any -> new TreeSet<>())
            .add(paper);
      }
    }

    private String node(MethodMention method) {
      String key = key(method.canonicalName());
      names.putIfAbsent(key, method.canonicalName());
      method.method().ifPresent(known -> conceptsOf(key).addAll(known.concepts()));
      return key;
    }

    private Set<ConceptId> conceptsOf(String key) {
      return concepts.computeIfAbsent(key, any -> new TreeSet<>());
    }

    MethodGraph graph() {
      ImmutableSortedMap.Builder<String, Node> nodes = ImmutableSortedMap.naturalOrder();
      names.forEach((key, name) -> nodes.put(key, node(key, name)));
      ImmutableList.Builder<Edge> all = ImmutableList.builder();
      edges.forEach(
          (from, byRelation) ->
              byRelation.forEach(
                  (relation, targets) ->
                      targets.forEach(
                          (to, said) ->
                              all.add(
                                  new Edge(
                                      nameOf(from),
                                      relation,
                                      nameOf(to),
                                      ImmutableSortedSet.copyOf(said))))));
      return new MethodGraph(nodes.buildOrThrow(), all.build());
    }

    private String nameOf(String key) {
      return names.getOrDefault(key, key);
    }

    private Node node(String key, String name) {
      return new Node(
          name,
          ImmutableSortedSet.copyOf(papers.getOrDefault(key, new TreeSet<>())),
          ImmutableSortedSet.copyOf(concepts.getOrDefault(key, new TreeSet<>())));
    }
  }
}
