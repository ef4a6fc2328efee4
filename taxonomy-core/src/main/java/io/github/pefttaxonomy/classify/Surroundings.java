package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.classify.Measures.Term;
import io.github.pefttaxonomy.classify.Quantity.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands around one number: the terms and words of change on either side, within reach. */
final class Surroundings {
  private static final int LEFT = 16;
  private static final int RIGHT = 14;
  private static final int NEAR = 4;
  private static final Set<String> CLAUSES =
      WordList.of("while whereas whilst but although though without which that resulting despite");
  private static final Set<String> USES =
      WordList.of("uses use using utilizing requires requiring requires needs only just");
  private static final Set<String> REFERENCES =
      WordList.of("than compared versus vs relative against over");
  private static final Set<String> JOINTS = WordList.of("and or the both as well in of number");
  private static final Set<String> PREPOSITIONS =
      WordList.of("and or to with on at for by while when is are");

  final Prose prose;
  final Quantity quantity;
  final int left;
  final int leftTerms;
  final int right;

  Surroundings(Prose prose, Quantity quantity, int previousEnd, int nextStart) {
    this.prose = prose;
    this.quantity = quantity;
    int sentenceStart = prose.sentenceStart(quantity.start());
    int sentenceEnd = prose.sentenceEnd(quantity.start());
    this.left = leftEnd(Math.max(sentenceStart, quantity.start() - LEFT));
    boolean bracket = prose.gapBefore(quantity.start()).contains("(");
    this.leftTerms = bracket ? left : Math.max(left, previousEnd);
    this.right = rightEnd(Math.min(Math.min(sentenceEnd, nextStart), quantity.end() + RIGHT));
  }

  private Surroundings(Surroundings next, Quantity quantity) {
    this.prose = next.prose;
    this.quantity =
        new Quantity(
            quantity.amount(),
            quantity.start(),
            next.quantity.end(),
            next.quantity.charEnd(),
            quantity.implies());
    this.left = Math.min(next.left, quantity.start());
    this.leftTerms = Math.min(next.left, quantity.start());
    this.right = next.right;
  }

  /** Returns the surroundings of an earlier number that shares its head with this one. */
  Surroundings from(Quantity earlier, Prose text) {
    return new Surroundings(this, earlier);
  }

  private int leftEnd(int from) {
    for (int word = quantity.start() - 1; word >= from; word--) {
      boolean pronoun = prose.lower(word).equals("that") && prose.lower(word + 1).equals("of");
      if (CLAUSES.contains(prose.lower(word)) && !pronoun) {
        return word + 1;
      } else if (prose.breakBefore(word + 1) >= WordScanner.CLAUSE_BREAK) {
        return word + 1;
      }
    }
    return from;
  }

  private int rightEnd(int to) {
    for (int word = quantity.end(); word < to; word++) {
      if (CLAUSES.contains(prose.lower(word))
          || prose.breakBefore(word) >= WordScanner.CLAUSE_BREAK
          || (REFERENCES.contains(prose.lower(word)) && word > quantity.end())) {
        return word;
      }
    }
    return to;
  }

  /** Returns the word of change right behind the number, or -1. */
  int changeAfter() {
    for (int word = quantity.end(); word < Math.min(right, quantity.end() + NEAR); word++) {
      String lower = prose.lower(word);
      if (prose.breakBefore(word) != 0 || PREPOSITIONS.contains(lower)) {
        return -1;
      } else if (prose.change(word) != Change.NONE) {
        return word;
      }
    }
    return -1;
  }

  /** Returns the nearest word of change before the number that is not part of its bound, or -1. */
  int changeBefore() {
    for (int word = quantity.start() - 1; word >= left; word--) {
      String lower = prose.lower(word);
      if (USES.contains(lower)) {
        return -1;
      }
      boolean isBound = word + 1 < quantity.start() && prose.lower(word + 1).equals("than");
      if (!isBound && prose.change(word) != Change.NONE) {
        return word;
      }
    }
    return -1;
  }

  /** Returns the terms in this range, joined by commas and conjunctions after the first. */
  List<Term> terms(int from, int to) {
    List<Term> terms = new ArrayList<>();
    int word = from;
    while (word < to) {
      @Nullable Term term = Measures.at(prose, word, to);
      if (term != null) {
        terms.add(term);
        word = term.end();
      } else if (!terms.isEmpty() && !isJoint(word)) {
        return terms;
      } else {
        word++;
      }
    }
    return terms;
  }

  private boolean isJoint(int word) {
    String lower = prose.lower(word);
    return JOINTS.contains(lower) || lower.equals("per") || isPer(word - 1) || isPer(word - 2);
  }

  private boolean isPer(int word) {
    return prose.lower(word).equals("per");
  }

  /** Returns the last term in this range, or null. */
  @Nullable Term lastTerm(int from, int to) {
    for (int word = to - 1; word >= from; word--) {
      @Nullable Term term = Measures.at(prose, word, to);
      if (term != null) {
        @Nullable Term longer = word > from ? Measures.at(prose, word - 1, to) : null;
        return longer != null && longer.end() == term.end() ? longer : term;
      }
    }
    return null;
  }

  String lower(int word) {
    return prose.lower(word, prose.sentence(quantity.start()));
  }
}
