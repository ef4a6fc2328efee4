package io.github.pefttaxonomy.classify;

import org.jspecify.annotations.Nullable;

/** All phrases of a taxonomy, ready to be found: the words, the automaton and the exact names. */
final class Vocabulary {
  private final Lexicon lexicon;
  private final PhraseAutomaton automaton;
  private final @Nullable String[] exactSurfaces;

  Vocabulary(PhraseBook book) {
    this.lexicon = new Lexicon(book.symbolForms());
    this.automaton = new PhraseAutomaton(book, lexicon);
    this.exactSurfaces = new String[book.size()];
    for (int phrase = 0; phrase < exactSurfaces.length; phrase++) {
      exactSurfaces[phrase] = book.exactSurface(phrase);
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

  /** Returns what the text must hold to the letter, or null where case does not matter. */
  @Nullable String exactSurface(int phrase) {
    return exactSurfaces[phrase];
  }
}
