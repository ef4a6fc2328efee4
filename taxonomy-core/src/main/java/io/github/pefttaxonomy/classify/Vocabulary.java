package io.github.pefttaxonomy.classify;

import org.jspecify.annotations.Nullable;

/** All phrases of a taxonomy, ready to be found: the words, the automaton and the exact names. */
final class Vocabulary {
  private final Lexicon lexicon;
  private final PhraseAutomaton automaton;
  private final @Nullable String[] exactSurfaces;
  private final int[][] states;

  Vocabulary(PhraseBook book) {
    this.lexicon = new Lexicon(book.symbolForms());
    this.automaton = new PhraseAutomaton(book, lexicon);
    this.exactSurfaces = new String[book.size()];
    IntArray[] accepting = new IntArray[book.size()];
    for (int phrase = 0; phrase < exactSurfaces.length; phrase++) {
      exactSurfaces[phrase] = book.exactSurface(phrase);
      accepting[phrase] = new IntArray(2);
    }
    for (int state = 0; state < automaton.stateCount(); state++) {
      for (int i = automaton.acceptedFrom(state); i < automaton.acceptedTo(state); i++) {
        accepting[automaton.phraseAt(i)].add(state);
      }
    }
    this.states = new int[book.size()][];
    for (int phrase = 0; phrase < accepting.length; phrase++) {
      states[phrase] = accepting[phrase].toArray();
    }
  }

  Lexicon lexicon() {
    return lexicon;
  }

  PhraseAutomaton automaton() {
    return automaton;
  }

  int phraseCount() {
    return exactSurfaces.length;
  }

  /** Returns the states of the automaton in which a phrase ends. */
  int[] statesOf(int phrase) {
    return states[phrase];
  }

  /** Returns what the text must hold to the letter, or null where case does not matter. */
  @Nullable String exactSurface(int phrase) {
    return exactSurfaces[phrase];
  }
}
