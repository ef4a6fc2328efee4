package io.github.pefttaxonomy;

import java.util.stream.Stream;

/**
 * Reads papers and says what they are about. Immutable, safe for many threads, and a pure function:
 * the same paper gives the same answer every time. Text never makes it throw, whatever the text.
 */
public interface Classifier {
  /**
   * Returns the labels of a paper with their evidence. The time is linear in the length of the text
   * and does not grow with the number of rules that do not fire.
   */
  Classification classify(Paper paper);

  /** Returns the classifications of the papers, lazily and in their order. */
  default Stream<Classification> classifyAll(Stream<Paper> papers) {
    return papers.map(this::classify);
  }

  /**
   * Returns why a concept was not assigned as what the paper is about: the rules that came closest
   * with the condition that failed, or the cue or veto that turned its evidence away. Slower than
   * {@link #classify}; for people, not for feeds.
   *
   * @throws IllegalArgumentException if the taxonomy has no such concept
   */
  Miss explainMiss(Paper paper, ConceptId concept);

  /** Returns the vocabulary and rules that this classifier was compiled from. */
  Taxonomy taxonomy();
}
