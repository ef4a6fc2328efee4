package io.github.pefttaxonomy.benchmarks;

import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.classify.FoldedText;

/**
 * A paper, and what is handed to tools that cannot fold.
 *
 * @param paper as given
 * @param folded its words, folded beforehand
 * @param chars the same as an array, for tools that are fastest on arrays
 */
record Text(Paper paper, String folded, char[] chars) {
  static Text of(Paper paper, FoldedText folder) {
    String folded = folder.fold(paper).toString();
    return new Text(paper, folded, folded.toCharArray());
  }

  /** Returns whether a span of the folded text begins and ends at words. */
  static boolean isWhole(CharSequence folded, int start, int end) {
    return folded.charAt(start - 1) == ' ' && folded.charAt(end) == ' ';
  }
}
