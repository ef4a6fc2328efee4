package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A trie over symbols that finds all phrases in a sequence of words. Walks are started at each word
 * that begins a phrase and carried on in step; a walk lives for at most the longest phrase, so the
 * time is linear in the text whatever the phrases (the prefix tree of Aho & Corasick 1975 without
 * failure links, which word-level input does not need).
 */
final class PhraseAutomaton {
  private static final int NONE = 0;

  private final int[] rootNext;
  private final long[] keys;
  private final int[] targets;
  private final int mask;
  private final int[] acceptStart;
  private final int[] accepted;
  private final boolean[] leadsOn;

  PhraseAutomaton(PhraseBook book) {
    List<Map<Integer, Integer>> next = new ArrayList<>();
    List<List<Integer>> accepts = new ArrayList<>();
    addState(next, accepts);
    for (int phrase = 0; phrase < book.size(); phrase++) {
      for (ImmutableList<Integer> sequence : book.sequences(phrase)) {
        int state = 0;
        for (int symbol : sequence) {
          state = next.get(state).computeIfAbsent(symbol, any -> addState(next, accepts));
        }
        if (!accepts.get(state).contains(phrase)) {
          accepts.get(state).add(phrase);
        }
      }
    }
    this.rootNext = new int[book.symbolForms().size()];
    next.get(0).forEach((symbol, state) -> rootNext[symbol] = state);
    int edges = next.stream().mapToInt(Map::size).sum();
    int capacity = Integer.highestOneBit(Math.max(4, edges) * 4 - 1);
    this.mask = capacity - 1;
    this.keys = new long[capacity];
    this.targets = new int[capacity];
    for (int state = 1; state < next.size(); state++) {
      int from = state;
      next.get(state).forEach((symbol, to) -> put(key(from, symbol), to));
    }
    this.leadsOn = new boolean[next.size()];
    for (int state = 0; state < next.size(); state++) {
      leadsOn[state] = !next.get(state).isEmpty();
    }
    IntArray starts = new IntArray();
    IntArray all = new IntArray();
    for (List<Integer> phrases : accepts) {
      starts.add(all.size());
      phrases.forEach(all::add);
    }
    starts.add(all.size());
    this.acceptStart = starts.toArray();
    this.accepted = all.toArray();
  }

  private static int addState(List<Map<Integer, Integer>> next, List<List<Integer>> accepts) {
    next.add(new HashMap<>());
    accepts.add(new ArrayList<>(1));
    return next.size() - 1;
  }

  private static long key(int state, int symbol) {
    return (long) state << 32 | symbol;
  }

  private static int spread(long key) {
    long mixed = key * 0x9E3779B97F4A7C15L;
    return (int) (mixed >>> 32);
  }

  private void put(long key, int target) {
    int slot = spread(key) & mask;
    while (targets[slot] != NONE) {
      slot = (slot + 1) & mask;
    }
    keys[slot] = key;
    targets[slot] = target;
  }

  /** Returns the state that a word begins, or 0. */
  int begin(int symbol) {
    return rootNext[symbol];
  }

  /** Returns the state after a further word, or 0. */
  int next(int state, int symbol) {
    long key = key(state, symbol);
    int slot = spread(key) & mask;
    while (targets[slot] != NONE) {
      if (keys[slot] == key) {
        return targets[slot];
      }
      slot = (slot + 1) & mask;
    }
    return NONE;
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
}
