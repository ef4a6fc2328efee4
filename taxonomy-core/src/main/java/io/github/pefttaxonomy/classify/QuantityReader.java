package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Amount;
import io.github.pefttaxonomy.Amount.Bound;
import io.github.pefttaxonomy.classify.Quantity.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The number grammar of scientific prose, in one pass over the words: factors, percentages, sizes
 * with units, bits, number words, ranges and bounds. Numbers without a unit are passed over, and so
 * are those in names ({@code GPT-3}, {@code LLaMA 7B}), links, identifiers and equations.
 */
final class QuantityReader {
  private static final int BOUND_REACH = 4;

  private final Prose prose;
  private final Links links;
  private final List<Quantity> found = new ArrayList<>();

  private QuantityReader(Prose prose) {
    this.prose = prose;
    this.links = new Links(prose);
  }

  /** Returns the numbers with units of a paper, in text order. */
  static List<Quantity> read(Prose prose) {
    QuantityReader reader = new QuantityReader(prose);
    int next = 0;
    for (int i = 0; i < prose.notableCount(); i++) {
      int word = prose.notable(i);
      if (word >= next) {
        next = Math.max(word + 1, reader.readAt(word));
      }
    }
    return reader.found;
  }

  /** Reads what begins at a word; returns the word after it, or the word if nothing does. */
  private int readAt(int word) {
    if (!NumberToken.canBegin(prose, word) && !prose.isCue(word, CueWords.NUMBER)) {
      return word;
    }
    @Nullable Quantity special = SpecialNumbers.at(prose, word);
    if (special != null) {
      if (!links.contains(word)) {
        found.add(special);
      }
      return special.end();
    }
    Optional<NumberToken> token = NumberToken.at(prose, word);
    if (token.isEmpty() || isForbidden(word, token.get())) {
      return word;
    }
    return readFrom(token.get());
  }

  private boolean isForbidden(int word, NumberToken token) {
    return isPartOfName(word, token) || isInEquation(word);
  }

  /** A hyphen or caret after a letter makes a number part of a name, unless its unit is clear. */
  private boolean isPartOfName(int word, NumberToken token) {
    boolean clear = token.unit() != null && token.unit().isRelative();
    if (word == 0 || !prose.isSameField(word - 1, word)) {
      return false;
    }
    String gap = prose.gapBefore(word);
    boolean glued = gap.length() == 1 && "-_^/.:\u2010\u2011".indexOf(gap.charAt(0)) >= 0;
    if (glued && !clear && !NumberToken.at(prose, word - 1).isPresent()) {
      return !isUnitHyphen(word);
    }
    boolean sized = !token.scale().isEmpty() && token.unit() == null;
    return sized && gap.equals(" ") && looksLikeModel(word - 1);
  }

  /** "sub-4-bit", "or-8-bit": the width of numbers is no name. */
  private boolean isUnitHyphen(int word) {
    return Units.isBits(prose.lower(word + 1, prose.sentence(word)))
        && !prose.isMarked(prose.chunkStart(word));
  }

  private boolean looksLikeModel(int word) {
    String raw = prose.raw(word);
    boolean sentenceStart = prose.breakBefore(word) == WordScanner.SENTENCE_BREAK;
    return (prose.isCapitalised(word) && !sentenceStart && !Units.isCapitalOfProse(raw))
        || hasInnerCapital(raw);
  }

  private static boolean hasInnerCapital(String raw) {
    for (int i = 1; i < raw.length(); i++) {
      if (Character.isUpperCase(raw.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isInEquation(int word) {
    String gapBefore = prose.gapBefore(word);
    String gapAfter = prose.gapAfter(word);
    if (gapBefore.equals(" ") && gapAfter.equals(" ")) {
      return false;
    }
    String before = gapBefore.stripTrailing();
    String after = gapAfter.stripLeading();
    return before.endsWith("=")
        || before.endsWith("\u2248 =")
        || after.startsWith("=")
        || before.endsWith("_{")
        || before.endsWith("^{");
  }

  private int readFrom(NumberToken first) {
    Units.@Nullable Match own = Units.after(prose, first);
    int joint = RangeJoint.wordAfter(prose, first);
    @Nullable NumberToken second = NumberToken.at(prose, joint).orElse(null);
    Units.@Nullable Match other = second == null ? null : Units.after(prose, second);
    if (second != null && other != null && (own == null || own.unit().equals(other.unit()))) {
      return add(first, second.value(), other);
    }
    return own == null ? first.end() : add(first, first.value(), own);
  }

  private int add(NumberToken first, double other, Units.Match unit) {
    if (links.contains(first.word())) {
      return unit.end();
    }
    double low = Math.min(first.value(), other);
    double high = Math.max(first.value(), other);
    Amount amount = new Amount(low, high, bound(first.word(), first), unit.unit());
    found.add(new Quantity(amount, first.word(), unit.end(), unit.charEnd(), Change.NONE));
    return unit.end();
  }

  private Bound bound(int word, NumberToken token) {
    Bound signed = boundSign(word, token);
    int sentence = prose.sentence(word);
    for (int back = 1; signed == Bound.EXACTLY && back <= BOUND_REACH; back++) {
      String near = prose.lower(word - back, sentence);
      Bound said = Units.bound(near, prose.lower(word - back - 1, sentence));
      if (said != Bound.EXACTLY) {
        return said;
      }
      if (!Units.isSmallWord(near)) {
        break;
      }
    }
    return signed;
  }

  private Bound boundSign(int word, NumberToken token) {
    String gap = prose.gapBefore(word);
    if (gap.equals(" ")) {
      return token.isAbout() ? Bound.ABOUT : Bound.EXACTLY;
    }
    gap = gap.stripTrailing();
    if (gap.endsWith("~") || gap.endsWith("\u223c") || gap.endsWith("\\sim") || token.isAbout()) {
      return Bound.ABOUT;
    } else if (gap.endsWith("<") || gap.endsWith("\u2264") || gap.endsWith("\\leq")) {
      return Bound.AT_MOST;
    } else if (gap.endsWith(">") || gap.endsWith("\u2265") || gap.endsWith("\\geq")) {
      return Bound.AT_LEAST;
    }
    return Bound.EXACTLY;
  }
}
