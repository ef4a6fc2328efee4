package io.github.pefttaxonomy.classify;

/**
 * The readings of all phrases as one tree: a node is a sequence of symbols, the root the empty one.
 * A node has a greater number than its parent. Used while a vocabulary is compiled.
 */
final class SymbolTrie {
  /** The empty sequence. */
  static final int ROOT = 0;

  /** Stands for no node. */
  static final int NONE = -1;

  private final IntArray parents = new IntArray();
  private final IntArray symbols = new IntArray();
  private final IntArray depths = new IntArray();
  private final IntArray firstChildren = new IntArray();
  private final IntArray siblings = new IntArray();

  /** Open addressing; a slot holds the number of a node, which is never the root's. */
  private int[] slots = new int[256];

  SymbolTrie() {
    add(NONE, NONE, 0);
  }

  private int add(int parent, int symbol, int depth) {
    int node = size();
    parents.add(parent);
    symbols.add(symbol);
    depths.add(depth);
    firstChildren.add(NONE);
    siblings.add(NONE);
    return node;
  }

  /** Returns the node for a sequence with one symbol more, which is made if it is not there. */
  int child(int node, int symbol) {
    int slot = slot(node, symbol);
    while (slots[slot] != 0) {
      int known = slots[slot];
      if (parents.get(known) == node && symbols.get(known) == symbol) {
        return known;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    int child = add(node, symbol, depth(node) + 1);
    siblings.set(child, firstChildren.get(node));
    firstChildren.set(node, child);
    slots[slot] = child;
    if (2 * size() > slots.length) {
      spread();
    }
    return child;
  }

  private void spread() {
    slots = new int[2 * slots.length];
    for (int node = 1; node < size(); node++) {
      int slot = slot(parents.get(node), symbols.get(node));
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = node;
    }
  }

  private int slot(int node, int symbol) {
    int hash = (node * 0x9E3779B1) ^ (symbol * 0x85EBCA6B);
    return (hash ^ hash >>> 15) & (slots.length - 1);
  }

  /** Returns the number of nodes, the root included. */
  int size() {
    return parents.size();
  }

  /** Returns the sequence without its last symbol. */
  int parent(int node) {
    return parents.get(node);
  }

  /** Returns the last symbol of a sequence that is not empty. */
  int symbol(int node) {
    return symbols.get(node);
  }

  /** Returns how long a sequence is. */
  int depth(int node) {
    return depths.get(node);
  }

  /** Returns one of the nodes below another, or {@link #NONE}. */
  int firstChild(int node) {
    return firstChildren.get(node);
  }

  /** Returns another node with the same parent, or {@link #NONE}. */
  int sibling(int node) {
    return siblings.get(node);
  }

  /** Returns the symbols of a sequence. */
  int[] sequence(int node) {
    int[] sequence = new int[depth(node)];
    int at = node;
    for (int i = sequence.length - 1; i >= 0; i--) {
      sequence[i] = symbol(at);
      at = parent(at);
    }
    return sequence;
  }
}
