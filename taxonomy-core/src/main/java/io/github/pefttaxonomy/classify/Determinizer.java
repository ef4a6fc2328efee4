package io.github.pefttaxonomy.classify;

/**
 * Makes the tree of readings, in which a word can be many symbols, deterministic over the classes
 * of words: the subset construction of Rabin &amp; Scott (1959). A state is a set of nodes; state 0
 * is the empty set, state 1 the root. Readings are finite, so it ends.
 */
final class Determinizer {
  private final SymbolTrie trie;
  private final IntLists phrasesOfNode;
  private final IntLists classesOfSymbol;
  private final IntSets states = new IntSets();

  private final IntArray edgeEnds = new IntArray();
  private final IntArray edges = new IntArray();
  private final IntArray acceptedEnds = new IntArray();
  private final IntArray accepted = new IntArray();

  /** The steps from one state, pairs of a class and a node that it leads to. */
  private final IntArray steps = new IntArray();

  private final IntArray nodes = new IntArray();

  /** For each phrase, the state to which it was added last. */
  private final int[] lastStates;

  private Determinizer(PhraseBook book, WordClasses classes) {
    this.trie = book.trie();
    this.lastStates = new int[book.size()];
    this.phrasesOfNode = new IntLists(trie.size());
    for (int phrase = 0; phrase < book.size(); phrase++) {
      for (int node : book.nodes(phrase)) {
        phrasesOfNode.add(node, phrase);
      }
    }
    this.classesOfSymbol = new IntLists(book.forms().symbols().size());
    IntSets symbols = classes.symbols();
    for (int wordClass = 1; wordClass < symbols.size(); wordClass++) {
      for (int i = symbols.from(wordClass); i < symbols.to(wordClass); i++) {
        classesOfSymbol.add(symbols.at(i), wordClass);
      }
    }
  }

  /** Returns the automaton that finds the phrases of a book. */
  static Transitions run(PhraseBook book, WordClasses classes) {
    return new Determinizer(book, classes).run();
  }

  private Transitions run() {
    states.number(nodes);
    nodes.add(SymbolTrie.ROOT);
    states.number(nodes);
    for (int state = 0; state < states.size(); state++) {
      expand(state);
      edgeEnds.add(edges.size());
      addAccepted(state);
      acceptedEnds.add(accepted.size());
    }
    return new Transitions(edgeEnds, edges, acceptedEnds, accepted);
  }

  private void expand(int state) {
    steps.truncate(0);
    for (int i = states.from(state); i < states.to(state); i++) {
      int child = trie.firstChild(states.at(i));
      for (; child != SymbolTrie.NONE; child = trie.sibling(child)) {
        addSteps(child);
      }
    }
    steps.sortPairs(0);
    for (int i = 0; i < steps.size(); ) {
      int wordClass = steps.get(i);
      nodes.truncate(0);
      for (; i < steps.size() && steps.get(i) == wordClass; i += 2) {
        nodes.add(steps.get(i + 1));
      }
      edges.add(wordClass, states.number(nodes));
    }
  }

  private void addSteps(int child) {
    int entry = classesOfSymbol.first(trie.symbol(child));
    for (; entry >= 0; entry = classesOfSymbol.next(entry)) {
      steps.add(classesOfSymbol.at(entry), child);
    }
  }

  /** Adds the phrases that end in a state, each once. */
  private void addAccepted(int state) {
    for (int i = states.from(state); i < states.to(state); i++) {
      int entry = phrasesOfNode.first(states.at(i));
      for (; entry >= 0; entry = phrasesOfNode.next(entry)) {
        int phrase = phrasesOfNode.at(entry);
        if (lastStates[phrase] != state) {
          lastStates[phrase] = state;
          accepted.add(phrase);
        }
      }
    }
  }
}
