package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds all phrases that begin at a word, one table look-up a word. A trie over symbols holds the
 * phrases; since a word can stand for many symbols, the trie is made deterministic over word
 * classes (the subset construction of Rabin &amp; Scott 1959; phrases are finite, so it ends, and
 * equal sets are one state). A walk is started at each word and lives for at most the longest
 * phrase, so the time is linear in the text whatever the phrases, and does not grow with their
 * number.
 *
 * <p>A step gives a <em>move</em>: the state that it leads to, with two marks in its lowest bits
 * that tell whether a phrase ends there and whether any can go on. Steps from the root are an array
 * over classes; all others are searched among the sorted edges of a state, which most steps need
 * not do: 64 bits a state tell of most classes that no phrase goes on with them.
 */
final class PhraseAutomaton {
  /** The move from which no phrase can be reached. */
  static final int DEAD = 0;

  private static final int ROOT = 1;
  private static final int ACCEPTS = 1;
  private static final int LEADS_ON = 2;
  private static final int STATE_SHIFT = 2;
  private static final long LOW = 0xFFFF_FFFFL;

  private final int[] first;

  /** Two numbers a state: the bits of its edges' classes, and where its edges begin and end. */
  private final long[] states;

  /** Two numbers an edge: the class and the move. */
  private final int[] edges;

  private final int[] acceptStart;
  private final int[] accepted;

  PhraseAutomaton(PhraseBook book, Lexicon lexicon) {
    SymbolTrie trie = new SymbolTrie(book);
    Determinizer determinizer = new Determinizer(trie, lexicon);
    determinizer.run();
    int size = determinizer.states();
    this.acceptStart = new int[size + 1];
    IntArray all = new IntArray();
    int[] moves = new int[size];
    for (int state = 0; state < size; state++) {
      determinizer.addAccepted(state, all);
      acceptStart[state + 1] = all.size();
      int marks = acceptStart[state + 1] > acceptStart[state] ? ACCEPTS : 0;
      marks |= determinizer.leadsOn(state) ? LEADS_ON : 0;
      moves[state] = state << STATE_SHIFT | marks;
    }
    this.accepted = all.toArray();
    this.first = new int[lexicon.classCount()];
    this.states = new long[2 * size];
    IntArray sorted = new IntArray();
    determinizer.forEachEdge(
        (state, wordClass, target) -> put(state, wordClass, moves[target], sorted));
    this.edges = sorted.toArray();
  }

  /** Takes the edges of one state after another, each in the order of classes. */
  private void put(int state, int wordClass, int move, IntArray sorted) {
    if (state == ROOT) {
      first[wordClass] = move;
      return;
    }
    if (states[2 * state] == 0) {
      states[2 * state + 1] = (long) (sorted.size() / 2) << 32;
    }
    sorted.add(wordClass);
    sorted.add(move);
    states[2 * state] |= 1L << wordClass;
    states[2 * state + 1] = (states[2 * state + 1] & ~LOW) | (sorted.size() / 2);
  }

  /** Returns the move that the first word of a phrase makes. */
  int first(int wordClass) {
    return first[wordClass];
  }

  /** Returns the move that a further word makes. */
  int next(int state, int wordClass) {
    return (states[2 * state] & 1L << wordClass) == 0
        ? DEAD
        : search(states[2 * state + 1], wordClass);
  }

  private int search(long range, int wordClass) {
    int low = (int) (range >>> 32);
    int high = (int) range;
    while (low < high) {
      int middle = (low + high) >>> 1;
      int found = edges[2 * middle];
      if (found == wordClass) {
        return edges[2 * middle + 1];
      } else if (found < wordClass) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return DEAD;
  }

  /** Returns the state that a move leads to. */
  static int state(int move) {
    return move >>> STATE_SHIFT;
  }

  /** Returns whether a phrase ends with a move. */
  static boolean accepts(int move) {
    return (move & ACCEPTS) != 0;
  }

  /** Returns whether any word can follow a move. */
  static boolean leadsOn(int move) {
    return (move & LEADS_ON) != 0;
  }

  /** Returns the number of states. */
  int stateCount() {
    return states.length / 2;
  }

  /** Returns where the phrases that end in a state begin in {@link #phraseAt}. */
  int acceptedFrom(int state) {
    return acceptStart[state];
  }

  /** Returns where the phrases that end in a state end in {@link #phraseAt}. */
  int acceptedTo(int state) {
    return acceptStart[state + 1];
  }

  /** Returns one accepted phrase. */
  int phraseAt(int index) {
    return accepted[index];
  }

  /** The phrases as a tree of symbols; node 0 is the root. */
  private static final class SymbolTrie {
    final List<Map<Integer, Integer>> next = new ArrayList<>();
    final List<List<Integer>> accepts = new ArrayList<>();

    SymbolTrie(PhraseBook book) {
      addNode();
      for (int phrase = 0; phrase < book.size(); phrase++) {
        for (ImmutableList<Integer> sequence : book.sequences(phrase)) {
          int node = 0;
          for (int symbol : sequence) {
            node = next.get(node).computeIfAbsent(symbol, any -> addNode());
          }
          if (!accepts.get(node).contains(phrase)) {
            accepts.get(node).add(phrase);
          }
        }
      }
    }

    private int addNode() {
      next.add(new HashMap<>(2));
      accepts.add(new ArrayList<>(1));
      return next.size() - 1;
    }
  }

  /** A set of trie nodes, as a key. */
  private static final class NodeSet {
    private final int[] nodes;
    private final int hash;

    NodeSet(int[] nodes) {
      this.nodes = nodes;
      this.hash = Arrays.hashCode(nodes);
    }

    int[] nodes() {
      return nodes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof NodeSet set && Arrays.equals(nodes, set.nodes);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** Takes an edge. */
  private interface EdgeSink {
    void put(int state, int wordClass, int target);
  }

  /** The subset construction. */
  private static final class Determinizer {
    private final SymbolTrie trie;
    private final List<IntArray> classesOfSymbol = new ArrayList<>();
    private final Map<NodeSet, Integer> numbers = new HashMap<>();
    private final List<NodeSet> sets = new ArrayList<>();
    private final IntArray edges = new IntArray();
    private final Deque<Integer> open = new ArrayDeque<>();

    Determinizer(SymbolTrie trie, Lexicon lexicon) {
      this.trie = trie;
      for (int wordClass = 1; wordClass < lexicon.classCount(); wordClass++) {
        for (int i = lexicon.symbolsFrom(wordClass); i < lexicon.symbolsTo(wordClass); i++) {
          int symbol = lexicon.symbolAt(i);
          while (classesOfSymbol.size() <= symbol) {
            classesOfSymbol.add(new IntArray(4));
          }
          classesOfSymbol.get(symbol).add(wordClass);
        }
      }
      number(new NodeSet(new int[0]));
      number(new NodeSet(new int[] {0}));
    }

    private int number(NodeSet set) {
      Integer known = numbers.get(set);
      if (known != null) {
        return known;
      }
      numbers.put(set, sets.size());
      sets.add(set);
      open.add(sets.size() - 1);
      return sets.size() - 1;
    }

    void run() {
      while (!open.isEmpty()) {
        expand(open.remove());
      }
    }

    private void expand(int state) {
      Map<Integer, IntArray> targets = new TreeMap<>();
      for (int node : sets.get(state).nodes()) {
        trie.next
            .get(node)
            .forEach(
                (symbol, child) -> {
                  IntArray classes = classesOfSymbol.get(symbol);
                  for (int i = 0; i < classes.size(); i++) {
                    targets.computeIfAbsent(classes.get(i), any -> new IntArray(4)).add(child);
                  }
                });
      }
      targets.forEach(
          (wordClass, children) -> {
            int[] nodes = children.toArray();
            Arrays.sort(nodes);
            edges.add(state);
            edges.add(wordClass);
            edges.add(number(new NodeSet(nodes)));
          });
    }

    int states() {
      return sets.size();
    }

    void forEachEdge(EdgeSink sink) {
      for (int i = 0; i < edges.size(); i += 3) {
        sink.put(edges.get(i), edges.get(i + 1), edges.get(i + 2));
      }
    }

    boolean leadsOn(int state) {
      return Arrays.stream(sets.get(state).nodes())
          .anyMatch(node -> !trie.next.get(node).isEmpty());
    }

    void addAccepted(int state, IntArray all) {
      Arrays.stream(sets.get(state).nodes())
          .flatMap(node -> trie.accepts.get(node).stream().mapToInt(phrase -> phrase))
          .distinct()
          .forEach(all::add);
    }
  }
}
