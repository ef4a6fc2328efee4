package io.github.pefttaxonomy.classify;

import java.util.Set;

/**
 * Tells which words stand in a link or an identifier of a document. Asked in text order, it walks
 * once over the words.
 */
final class Links {
  private static final Set<String> SIGNS = WordList.of("http https www arxiv doi com org io");

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
      String gap = prose.gapBefore(next);
      boolean wasIdentifier = isIdentifier;
      if (gap.chars().anyMatch(Character::isWhitespace) || gap.isEmpty()) {
        isLink = wasIdentifier;
        isIdentifier = false;
      }
      if (SIGNS.contains(prose.lower(next))) {
        isLink |= isSign(next);
        isIdentifier = prose.lower(next).equals("arxiv") || prose.lower(next).equals("doi");
      }
      next++;
    }
    return isLink;
  }

  private boolean isSign(int word) {
    String lower = prose.lower(word);
    boolean domain = lower.equals("com") || lower.equals("org") || lower.equals("io");
    return !domain || prose.gapBefore(word).equals(".");
  }
}
