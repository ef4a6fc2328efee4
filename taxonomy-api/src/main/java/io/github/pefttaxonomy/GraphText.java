package io.github.pefttaxonomy;

import io.github.pefttaxonomy.MethodGraph.Edge;
import io.github.pefttaxonomy.MethodGraph.Node;
import io.github.pefttaxonomy.MethodGraph.Relation;
import java.util.HashMap;
import java.util.Map;

/** Writes method graphs for other programs; hides what each of their languages must escape. */
final class GraphText {
  private final MethodGraph graph;
  private final Map<String, String> ids = new HashMap<>();
  private final StringBuilder out = new StringBuilder();

  private GraphText(MethodGraph graph) {
    this.graph = graph;
    graph.nodes().forEach(node -> ids.put(MethodGraph.key(node.name()), "m" + ids.size()));
  }

  static String dot(MethodGraph graph) {
    GraphText text = new GraphText(graph);
    text.out.append("digraph methods {\n  rankdir=BT;\n");
    for (Node node : graph.nodes()) {
      String label = node.name().replace("\\", "\\\\").replace("\"", "\\\"");
      text.out.append("  ").append(text.id(node.name()));
      text.out.append(" [label=\"").append(label).append("\"];\n");
    }
    text.edges(" -> ", " [style=solid];", " [style=dashed];");
    return text.out.append("}\n").toString();
  }

  static String mermaid(MethodGraph graph) {
    GraphText text = new GraphText(graph);
    text.out.append("flowchart BT\n");
    for (Node node : graph.nodes()) {
      text.out.append("  ").append(text.id(node.name())).append("[\"");
      text.out.append(entities(node.name())).append("\"]\n");
    }
    for (Edge edge : graph.edges()) {
      String arrow = edge.relation() == Relation.BUILDS_ON ? " --> " : " -.-> ";
      text.out.append("  ").append(text.id(edge.from())).append(arrow);
      text.out.append(text.id(edge.to())).append('\n');
    }
    return text.out.toString();
  }

  static String graphMl(MethodGraph graph) {
    GraphText text = new GraphText(graph);
    text.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.out.append("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n");
    text.key("name", "node");
    text.key("concepts", "node");
    text.key("introducedBy", "node");
    text.key("relation", "edge");
    text.key("papers", "edge");
    text.out.append("  <graph edgedefault=\"directed\">\n");
    graph.nodes().forEach(text::graphMlNode);
    graph.edges().forEach(text::graphMlEdge);
    return text.out.append("  </graph>\n</graphml>\n").toString();
  }

  private void key(String id, String kind) {
    out.append("  <key id=\"").append(id).append("\" for=\"").append(kind);
    out.append("\" attr.name=\"").append(id).append("\" attr.type=\"string\"/>\n");
  }

  private void graphMlNode(Node node) {
    out.append("    <node id=\"").append(id(node.name())).append("\">");
    data("name", node.name());
    data("concepts", String.join(" ", node.concepts().stream().map(ConceptId::value).toList()));
    data("introducedBy", String.join(" ", node.introducedBy()));
    out.append("</node>\n");
  }

  private void graphMlEdge(Edge edge) {
    out.append("    <edge source=\"").append(id(edge.from()));
    out.append("\" target=\"").append(id(edge.to())).append("\">");
    data("relation", edge.relation().label());
    data("papers", String.join(" ", edge.papers()));
    out.append("</edge>\n");
  }

  private void data(String key, String value) {
    if (!value.isEmpty()) {
      out.append("<data key=\"").append(key).append("\">").append(entities(value));
      out.append("</data>");
    }
  }

  private void edges(String arrow, String builds, String compares) {
    for (Edge edge : graph.edges()) {
      out.append("  ").append(id(edge.from())).append(arrow).append(id(edge.to()));
      out.append(edge.relation() == Relation.BUILDS_ON ? builds : compares).append('\n');
    }
  }

  private String id(String name) {
    return ids.getOrDefault(MethodGraph.key(name), "m");
  }

  /** Escapes what markup takes for its own; control chars, which XML cannot hold, become spaces. */
  private static String entities(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(c) ? c : ' ');
              }
            });
    return escaped.toString();
  }

  private static boolean isXml(int c) {
    boolean surrogate = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    return c >= ' ' && !surrogate && c != 0xFFFE && c != 0xFFFF;
  }
}
