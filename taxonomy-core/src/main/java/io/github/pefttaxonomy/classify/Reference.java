package io.github.pefttaxonomy.classify;

import java.util.Optional;
import java.util.Set;

/** Finds what a figure is measured against: "than X", "compared to X", "outperforms X by". */
final class Reference {
  private static final int REACH = 28;
  private static final int LONGEST = 8;
  private static final Set<String> ENDS =
      WordList.of(
          "by with in on for while which that when without at to under using across is are",
          "and or but from as whereas even achieving during after has have can");
  private static final Set<String> SKIPPED =
      WordList.of("the a an its their that those of with to using other over upon");

  private final Prose prose;
  private final Quantity quantity;
  private final int from;
  private final int to;

  private Reference(Surroundings around) {
    this.prose = around.prose;
    this.quantity = around.quantity;
    this.from = Math.max(prose.sentenceStart(quantity.start()), quantity.start() - REACH);
    this.to = Math.min(prose.sentenceEnd(quantity.start()), quantity.end() + REACH);
  }

  /**
   * Returns the words for the reference, or the old value where only that is given. What a share is
   * of does not stand before it: "outperforms X with 5% of the parameters".
   */
  static Optional<String> of(Surroundings around, Optional<String> old, boolean isShare) {
    if (old.isPresent()) {
      return old;
    }
    Reference reference = new Reference(around);
    Optional<String> named = reference.behind().or(() -> reference.object(around));
    return named.isPresent() || isShare ? named : reference.before();
  }

  private Optional<String> behind() {
    for (int word = quantity.end(); word < to; word++) {
      if (isComparison(word) || isAsFastAs(word) || isEqual(word)) {
        return phrase(word + 1);
      } else if (isOriginal(word)) {
        return phrase(word);
      } else if (prose.lower(word).equals("of") && word > quantity.end() && isNameAfter(word)) {
        return phrase(word + 1);
      }
    }
    return Optional.empty();
  }

  /** "a result equivalent to", "within a margin from". */
  private boolean isEqual(int word) {
    String lower = prose.lower(word);
    if (lower.equals("from")) {
      return prose.lower(word - 1).equals("margin");
    } else if (!lower.equals("to") && !lower.equals("with")) {
      return false;
    }
    for (int back = 1; back <= 5 && word - back >= quantity.end(); back++) {
      String before = prose.lower(word - back);
      if (before.equals("equivalent") || before.equals("comparable") || before.equals("par")) {
        return true;
      }
    }
    return false;
  }

  private boolean isAsFastAs(int word) {
    return prose.lower(word).equals("as")
        && word - quantity.end() >= 2
        && word - quantity.end() <= 3;
  }

  private boolean isOriginal(int word) {
    String lower = prose.lower(word);
    return lower.equals("original") || lower.equals("vanilla") || lower.equals("baseline");
  }

  private boolean isComparison(int word) {
    String lower = prose.lower(word);
    return switch (lower) {
      case "than", "versus", "vs", "against", "relative", "compared" -> true;
      case "over" -> !NumberToken.at(prose, word + 1).isPresent();
      default -> false;
    };
  }

  /** "outperforms X by 2%", "accelerates X by 3x". */
  private Optional<String> object(Surroundings around) {
    int change = around.changeBefore();
    if (change < 0 || change + 1 >= quantity.start()) {
      return Optional.empty();
    }
    boolean verb = Measures.implied(prose.lower(change)).isPresent();
    boolean named = verb && startsName(change + 1);
    return named ? phrase(change + 1) : Optional.empty();
  }

  private boolean isNameAfter(int word) {
    int at = word + 1;
    while (at < to && SKIPPED.contains(prose.lower(at))) {
      at++;
    }
    return at < to
        && prose.isMarked(at)
        && prose.breakBefore(at) == 0
        && NumberToken.at(prose, at).isEmpty()
        && Measures.at(prose, at, to) == null;
  }

  private boolean startsName(int word) {
    String first = prose.lower(word);
    if (first.equals("over") || first.equals("upon")) {
      return true;
    }
    int at = word;
    while (at < quantity.start() && SKIPPED.contains(prose.lower(at))) {
      at++;
    }
    return at < quantity.start()
        && (prose.isMarked(at) || isOriginal(at) || prose.lower(at).startsWith("baseline"))
        && Measures.at(prose, at, quantity.start()) == null;
  }

  private Optional<String> before() {
    Optional<String> last = Optional.empty();
    for (int word = from; word + 1 < quantity.start(); word++) {
      if (isEarlierComparison(word)) {
        last = phrase(word + 1).or(() -> Optional.empty());
      }
    }
    return last;
  }

  private boolean isEarlierComparison(int word) {
    String lower = prose.lower(word);
    String next = prose.lower(word + 1);
    return switch (lower) {
      case "compared", "relative" -> next.equals("to") || next.equals("with");
      case "than" -> NumberToken.at(prose, word + 1).isEmpty() && word + 1 < quantity.start() - 1;
      case "par" -> next.equals("with");
      case "comparable", "equivalent" -> next.equals("to");
      case "outperforms", "outperform", "outperforming", "surpasses", "accelerates" -> true;
      default -> false;
    };
  }

  private Optional<String> phrase(int start) {
    int word = start;
    while (word < to && SKIPPED.contains(prose.lower(word)) && prose.breakBefore(word) == 0) {
      word++;
    }
    int first = word;
    while (word < to && word - first < LONGEST && !endsPhrase(word, first)) {
      word++;
    }
    boolean number = first < to && NumberToken.at(prose, first).isPresent();
    return first < word && !number
        ? Optional.of(clean(prose.plain(first, word)))
        : Optional.empty();
  }

  private static String clean(String text) {
    String flat = text.replace(" @ ", " ");
    return flat.isBlank() ? "?" : flat;
  }

  private boolean endsPhrase(int word, int first) {
    String lower = prose.lower(word);
    if (word > first && prose.breakBefore(word) != 0) {
      return true;
    } else if (lower.equals("and") || lower.equals("or")) {
      return word == first
          || word + 1 >= to
          || !prose.isMarked(word + 1)
          || NumberToken.at(prose, word + 1).isPresent()
          || !prose.isMarked(word - 1);
    }
    return ENDS.contains(lower);
  }
}
