package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Amount;
import io.github.pefttaxonomy.Amount.Bound;
import io.github.pefttaxonomy.Unit;
import io.github.pefttaxonomy.classify.Quantity.Change;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers in words and odd forms: twice, halve, 1/100, a billion, two-bit, 1.25sim1.56times. */
final class SpecialNumbers {
  private static final Map<String, Integer> DIGITS =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10));
  static final Set<String> CUES =
      WordList.of(
          "twice halve halves halved halving half double doubles doubling a an order orders",
          "one two three four five six seven eight nine ten twofold threefold fourfold fivefold",
          "sixfold sevenfold eightfold ninefold tenfold");
  private static final String FOLD = "fold";
  private static final String SIM = "sim";

  private SpecialNumbers() {}

  /** Returns the number that begins at a word in one of these forms, or null. */
  static @Nullable Quantity at(Prose prose, int word) {
    String lower = prose.lower(word);
    if (lower.isEmpty()) {
      return null;
    }
    if (NumberToken.isDigit(lower.charAt(0))) {
      Quantity fraction = lower.equals("1") ? fraction(prose, word) : null;
      return fraction == null ? joined(prose, word, lower) : fraction;
    }
    return switch (lower) {
      case "twice" -> factor(prose, word, word + 1, 2, Change.NONE);
      case "halve", "halves", "halved", "halving" ->
          factor(prose, word, word + 1, 2, Change.DECREASE);
      case "half" -> half(prose, word);
      case "double", "doubles", "doubling" -> factor(prose, word, word + 1, 2, Change.INCREASE);
      case "a", "an", "order", "orders" -> article(prose, word);
      default -> numberWord(prose, word, lower);
    };
  }

  private static Quantity factor(Prose prose, int start, int end, double value, Change change) {
    Amount amount = Amount.of(value, Unit.TIMES);
    return new Quantity(amount, start, end, prose.reading().wordEnd(end - 1), change);
  }

  private static @Nullable Quantity fraction(Prose prose, int word) {
    int next = word + 1;
    if (!prose.follows(next) || !prose.gapAfter(word).equals("/")) {
      return null;
    }
    String below = prose.lower(next);
    boolean digits =
        !below.isEmpty()
            && below.length() < 12
            && NumberToken.digitsEnd(below, 0) == below.length();
    double value = digits ? NumberToken.value(below) : 0;
    return value > 1 ? factor(prose, word, next + 1, value, Change.DECREASE) : null;
  }

  /** Half of a metric, or "by half". */
  private static @Nullable Quantity half(Prose prose, int word) {
    int sentence = prose.sentence(word);
    String before = prose.lower(word - 1, sentence);
    String after = prose.lower(word + 1, sentence);
    boolean by = before.equals("by") || before.equals("in") || before.equals("only");
    return by || (after.equals("the") && !before.equals("about"))
        ? factor(prose, word, word + 1, 2, Change.DECREASE)
        : null;
  }

  private static @Nullable Quantity article(Prose prose, int word) {
    int sentence = prose.sentence(word);
    String next = prose.lower(word + 1, sentence);
    if (next.equals("order") && prose.lower(word + 3, sentence).equals("magnitude")) {
      return factor(prose, word, word + 4, 10, Change.NONE);
    }
    boolean scale = next.equals("million") || next.equals("billion") || next.equals("trillion");
    if (scale && prose.lower(word + 2, sentence).startsWith("param")) {
      String letter = next.substring(0, 1).toUpperCase(java.util.Locale.ROOT);
      Amount amount = Amount.of(1, Units.params(letter));
      return new Quantity(amount, word, word + 2, prose.reading().wordEnd(word + 1), Change.NONE);
    }
    return null;
  }

  private static @Nullable Quantity numberWord(Prose prose, int word, String lower) {
    if (lower.endsWith(FOLD)) {
      Integer many = DIGITS.get(lower.substring(0, lower.length() - FOLD.length()));
      return many == null ? null : factor(prose, word, word + 1, many, Change.NONE);
    }
    Integer value = DIGITS.get(lower);
    if (value == null) {
      return null;
    }
    int sentence = prose.sentence(word);
    String next = prose.lower(word + 1, sentence);
    if (next.equals("times") || next.equals(FOLD)) {
      return factor(prose, word, word + 2, value, Change.NONE);
    } else if (next.startsWith("order") && prose.lower(word + 3, sentence).equals("magnitude")) {
      return factor(prose, word, word + 4, Math.pow(10, value), Change.NONE);
    } else if (Units.isBits(next)) {
      Amount amount = Amount.of(value, Unit.BITS);
      return new Quantity(amount, word, word + 2, prose.reading().wordEnd(word + 1), Change.NONE);
    }
    return null;
  }

  /** A range whose sign was lost: 1.25sim1.56times. */
  private static @Nullable Quantity joined(Prose prose, int word, String lower) {
    int at = lower.indexOf(SIM);
    int second = at + SIM.length();
    if (at < 1 || NumberToken.digitsEnd(lower, 0) != at) {
      return null;
    }
    int end = NumberToken.digitsEnd(lower, second);
    String unit = lower.substring(end);
    if (end == second || (!unit.equals("times") && !unit.equals("x")) || lower.length() > 40) {
      return null;
    }
    double a = NumberToken.value(lower.substring(0, at));
    double b = NumberToken.value(lower.substring(second, end));
    Amount amount = new Amount(Math.min(a, b), Math.max(a, b), Bound.EXACTLY, Unit.TIMES);
    return new Quantity(amount, word, word + 1, prose.reading().wordEnd(word), Change.NONE);
  }
}
