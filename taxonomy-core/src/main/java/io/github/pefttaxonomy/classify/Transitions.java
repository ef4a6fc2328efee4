package io.github.pefttaxonomy.classify;

/**
 * A deterministic automaton over classes of words as it was computed: state 0 is dead, state 1 the
 * root.
 */
final class Transitions {
  static final int ROOT = 1;

  private final int[] edgeEnds;
  private final int[] edges;
  private final int[] acceptedEnds;
  private final int[] accepted;

  /**
   * Takes the edges and phrases of all states.
   *
   * @param edgeEnds for each state, where its edges end
   * @param edges two numbers an edge, the class and the state that it leads to; those of a state in
   *     the order of classes
   * @param acceptedEnds for each state, where the phrases end that end in it
   * @param accepted the phrases
   */
  Transitions(IntArray edgeEnds, IntArray edges, IntArray acceptedEnds, IntArray accepted) {
    this.edgeEnds = edgeEnds.toArray();
    this.edges = edges.toArray();
    this.acceptedEnds = acceptedEnds.toArray();
    this.accepted = accepted.toArray();
  }

  Transitions(ArrayReader in) {
    this.edgeEnds = in.ints();
    this.edges = in.ints();
    this.acceptedEnds = in.ints();
    this.accepted = in.ints();
  }

  void write(ArrayWriter out) {
    out.ints(edgeEnds);
    out.ints(edges);
    out.ints(acceptedEnds);
    out.ints(accepted);
  }

  /** Returns the number of states. */
  int size() {
    return edgeEnds.length;
  }

  /** Returns where the edges of a state begin. */
  int edgesFrom(int state) {
    return state == 0 ? 0 : edgeEnds[state - 1];
  }

  /** Returns where the edges of a state end. */
  int edgesTo(int state) {
    return edgeEnds[state];
  }

  /** Returns the class of an edge, and behind it the state that it leads to. */
  int edge(int index) {
    return edges[index];
  }

  /** Returns where the phrases of a state end. */
  int acceptedTo(int state) {
    return acceptedEnds[state];
  }

  /** Returns the phrases of all states. */
  int[] accepted() {
    return accepted;
  }
}
