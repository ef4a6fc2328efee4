package io.github.pefttaxonomy.classify;

import org.jspecify.annotations.Nullable;

/** All phrases of a taxonomy, ready to be found: the words, the automaton and the exact names. */
final class Vocabulary {
  private final Lexicon lexicon;
  private final PhraseAutomaton automaton;
  private final @Nullable String[] exactSurfaces;

  Vocabulary(Lexicon lexicon, PhraseAutomaton automaton, @Nullable String[] exactSurfaces) {
    this.lexicon = lexicon;
    this.automaton = automaton;
    this.exactSurfaces = exactSurfaces;
  }

  /** Returns the phrases of a book, ready to be found. */
  static Vocabulary of(PhraseBook book) {
    return new BookCompilation(book).vocabulary();
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
