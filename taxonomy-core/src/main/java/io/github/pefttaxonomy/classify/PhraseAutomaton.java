package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds all phrases that begin at a word, one table look-up a word. A trie over symbols holds the
 * phrases; since a word can stand for many symbols, the trie is made deterministic over word
 * classes (the subset construction of Rabin &amp; Scott 1959; phrases are finite, so it ends, and
 * equal sets are one state). A walk is started at each word and lives for at most the longest
 * phrase, so the time is linear in the text whatever the phrases, and does not grow with their
 * number.
 */
final class PhraseAutomaton {
  /** The state from which no phrase can be reached. */
  static final int DEAD = 0;

  /** The state before the first word of a phrase. */
  static final int ROOT = 1;

  private final long[] slots;
  private final int[] targets;
  private final int mask;
  private final int[] acceptStart;
  private final int[] accepted;
  private final boolean[] leadsOn;

  PhraseAutomaton(PhraseBook book, Lexicon lexicon) {
    SymbolTrie trie = new SymbolTrie(book);
    Determinizer determinizer = new Determinizer(trie, lexicon);
    determinizer.run();
    int capacity = Integer.highestOneBit(Math.max(4, determinizer.edges()) * 4 - 1);
    this.mask = capacity - 1;
    this.slots = new long[capacity];
    this.targets = new int[capacity];
    determinizer.forEachEdge(this::put);
    int states = determinizer.states();
    this.leadsOn = new boolean[states];
    this.acceptStart = new int[states + 1];
    IntArray all = new IntArray();
    for (int state = 0; state < states; state++) {
      acceptStart[state] = all.size();
      leadsOn[state] = determinizer.leadsOn(state);
      determinizer.addAccepted(state, all);
    }
    acceptStart[states] = all.size();
    this.accepted = all.toArray();
  }

  private void put(int state, int wordClass, int target) {
    long key = key(state, wordClass);
    int slot = spread(key) & mask;
    while (slots[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[slot] = key;
    targets[slot] = target;
  }

  /** Never 0, since no edge leaves the dead state. */
  private static long key(int state, int wordClass) {
    return (long) state << 32 | wordClass;
  }

  private static int spread(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }

  /** Returns the state after a further word. */
  int next(int state, int wordClass) {
    long key = key(state, wordClass);
    int slot = spread(key) & mask;
    long entry = slots[slot];
    while (entry != 0) {
      if (entry == key) {
        return targets[slot];
      }
      slot = (slot + 1) & mask;
      entry = slots[slot];
    }
    return DEAD;
  }

  /** Returns the number of states. */
  int stateCount() {
    return leadsOn.length;
  }

  /** Returns whether a phrase ends in a state. */
  boolean accepts(int state) {
    return acceptStart[state + 1] > acceptStart[state];
  }

  /** Returns whether any word can follow in a state. */
  boolean leadsOn(int state) {
    return leadsOn[state];
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
      Map<Integer, IntArray> targets = new HashMap<>();
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

    int edges() {
      return edges.size() / 3;
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
