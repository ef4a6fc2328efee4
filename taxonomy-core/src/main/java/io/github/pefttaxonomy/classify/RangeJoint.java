package io.github.pefttaxonomy.classify;

import java.util.Set;

/** Recognises what joins the two ends of a range. */
final class RangeJoint {
  private static final Set<String> SIGNS =
      Set.of("-", "--", "~", "\u2013", "\u2014", "\u2010", "\u223c", "\\sim", "$\\sim$", "$-$");

  private RangeJoint() {}

  /** Returns the word at which the other end of a range must stand, or -1. */
  static int wordAfter(Prose prose, NumberToken first) {
    int next = first.end();
    if (next >= prose.size() || prose.sentence(next) != prose.sentence(first.word())) {
      return -1;
    }
    int sentence = prose.sentence(first.word());
    int gapStart = first.charEnd();
    int gapEnd = prose.reading().wordStart(next);
    if (gapEnd < gapStart || gapEnd - gapStart > 8) {
      return -1;
    }
    String gap = prose.text(first.word()).substring(gapStart, gapEnd).strip();
    if (SIGNS.contains(gap)) {
      return next;
    }
    if (!gap.isEmpty()) {
      return -1;
    }
    String joint = prose.lower(next);
    String before = prose.lower(first.word() - 1, sentence);
    boolean isRange =
        switch (joint) {
          case "sim" -> true;
          case "to" -> !before.equals("from") || isRanging(prose.lower(first.word() - 2, sentence));
          case "and" -> before.equals("between");
          default -> false;
        };
    boolean inside = next + 1 < prose.size() && prose.sentence(next + 1) == sentence;
    return isRange && inside ? next + 1 : -1;
  }

  /** "from 1 to 2" is a change, "ranging from 1 to 2" a range. */
  private static boolean isRanging(String lower) {
    return lower.startsWith("rang") || lower.startsWith("var");
  }
}
