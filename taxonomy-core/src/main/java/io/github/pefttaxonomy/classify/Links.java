package io.github.pefttaxonomy.classify;

import java.util.Set;

/**
 * Tells which words stand in a link or an identifier of a document. Asked in text order, it walks
 * once over the words.
 */
final class Links {
  static final Set<String> SIGNS = WordList.of("http https www arxiv doi com org io");

  private final Prose prose;
  private int next;
  private boolean isLink;
  private boolean isIdentifier;

  Links(Prose prose) {
    this.prose = prose;
  }

  /** Returns whether this word, not before the one asked for last, is part of a link. */
  boolean contains(int word) {
    while (next <= word) {
      boolean wasIdentifier = isIdentifier;
      if (isApart(prose.gapBefore(next))) {
        isLink = wasIdentifier;
        isIdentifier = false;
      }
      if (prose.isCue(next, CueWords.LINK)) {
        isLink |= isSign(next);
        isIdentifier = prose.lower(next).equals("arxiv") || prose.lower(next).equals("doi");
      }
      next++;
    }
    return isLink;
  }

  private static boolean isApart(String gap) {
    for (int i = 0; i < gap.length(); i++) {
      if (Character.isWhitespace(gap.charAt(i))) {
        return true;
      }
    }
    return gap.isEmpty();
  }

  private boolean isSign(int word) {
    String lower = prose.lower(word);
    boolean domain = lower.equals("com") || lower.equals("org") || lower.equals("io");
    return !domain || prose.gapBefore(word).equals(".");
  }
}
