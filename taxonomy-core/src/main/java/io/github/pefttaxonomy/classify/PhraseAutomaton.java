package io.github.pefttaxonomy.classify;

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
  private final int[] endStart;
  private final int[] endStates;

  PhraseAutomaton(Transitions transitions, int classes, int phrases) {
    int size = transitions.size();
    this.acceptStart = new int[size + 1];
    int[] moves = new int[size];
    for (int state = 0; state < size; state++) {
      acceptStart[state + 1] = transitions.acceptedTo(state);
      int marks = acceptStart[state + 1] > acceptStart[state] ? ACCEPTS : 0;
      marks |= transitions.edgesTo(state) > transitions.edgesFrom(state) ? LEADS_ON : 0;
      moves[state] = state << STATE_SHIFT | marks;
    }
    this.accepted = transitions.accepted();
    this.first = new int[classes];
    this.states = new long[2 * size];
    IntArray sorted = new IntArray();
    for (int state = 0; state < size; state++) {
      for (int i = transitions.edgesFrom(state); i < transitions.edgesTo(state); i += 2) {
        put(state, transitions.edge(i), moves[transitions.edge(i + 1)], sorted);
      }
    }
    this.edges = sorted.toArray();
    this.endStart = new int[phrases + 1];
    this.endStates = new int[accepted.length];
    noteEnds();
  }

  /** Turns round which phrases end in which state (a counting sort). */
  private void noteEnds() {
    for (int phrase : accepted) {
      endStart[phrase]++;
    }
    int sum = 0;
    for (int phrase = 0; phrase < endStart.length; phrase++) {
      sum += endStart[phrase];
      endStart[phrase] = sum;
    }
    for (int state = stateCount() - 1; state >= 0; state--) {
      for (int at = acceptStart[state]; at < acceptStart[state + 1]; at++) {
        endStates[--endStart[accepted[at]]] = state;
      }
    }
  }

  /** Takes the edges of one state after another, each in the order of classes. */
  private void put(int state, int wordClass, int move, IntArray sorted) {
    if (state == Transitions.ROOT) {
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

  /** Returns where the states in which a phrase ends begin in {@link #endStateAt}. */
  int endsFrom(int phrase) {
    return endStart[phrase];
  }

  /** Returns where the states in which a phrase ends end in {@link #endStateAt}. */
  int endsTo(int phrase) {
    return endStart[phrase + 1];
  }

  /** Returns one state in which a phrase ends. */
  int endStateAt(int index) {
    return endStates[index];
  }
}
