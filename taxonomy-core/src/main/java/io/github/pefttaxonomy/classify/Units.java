package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Amount.Bound;
import io.github.pefttaxonomy.Unit;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words that are units, scales and bounds of numbers. */
final class Units {
  private static final Map<String, String> SCALES =
      Map.of(
          "thousand",
          "k",
          "million",
          "M",
          "billion",
          "B",
          "trillion",
          "T",
          "k",
          "k",
          "m",
          "M",
          "b",
          "B",
          "millions",
          "M");
  private static final Map<String, Unit> WORDS =
      Map.ofEntries(
          Map.entry("times", Unit.TIMES),
          Map.entry("x", Unit.TIMES),
          Map.entry("fold", Unit.TIMES),
          Map.entry("folds", Unit.TIMES),
          Map.entry("bit", Unit.BITS),
          Map.entry("bits", Unit.BITS),
          Map.entry("percent", Unit.PERCENT),
          Map.entry("ms", new Unit("ms")),
          Map.entry("milliseconds", new Unit("ms")),
          Map.entry("seconds", new Unit("s")),
          Map.entry("second", new Unit("s")),
          Map.entry("minutes", new Unit("minutes")),
          Map.entry("hours", new Unit("hours")),
          Map.entry("hour", new Unit("hours")),
          Map.entry("days", new Unit("days")),
          Map.entry("gb", new Unit("GB")),
          Map.entry("gib", new Unit("GB")),
          Map.entry("mb", new Unit("MB")),
          Map.entry("kb", new Unit("KB")),
          Map.entry("fps", new Unit("FPS")),
          Map.entry("gflops", new Unit("GFLOPs")),
          Map.entry("mflops", new Unit("MFLOPs")),
          Map.entry("tflops", new Unit("TFLOPs")),
          Map.entry("bleu", new Unit("BLEU")),
          Map.entry("map", new Unit("mAP")),
          Map.entry("perplexity", new Unit("perplexity")),
          Map.entry("ppl", new Unit("perplexity")),
          Map.entry("points", Unit.POINTS),
          Map.entry("point", Unit.POINTS),
          Map.entry("parameters", new Unit("params")));
  private static final Set<String> FUNCTION_WORDS =
      WordList.of(
          "to and of with while for in on or by from at is are up down sim when using but",
          "the whereas as");
  private static final Set<String> MODEL_WORDS =
      WordList.of(
          "parameter parameters params param paramaeters large model models trainable number",
          "total total-parameter size sized learnable tunable active activated additional",
          "extra dense weights");
  private static final Set<String> OPERATION_WORDS = WordList.of("flops flop macs mac madds");
  private static final Set<String> CAPITALS =
      WordList.of("A An The Our We With By Only This To From Up Of Using FLOPs FLOPS MACs For In");

  private static final Set<String> WORDS_OF_BOUNDS =
      WordList.of("of up over more least at about around approximately nearly most");

  private static final Set<String> SMALL_WORDS = WordList.of("a an the than as to by");
  private static final int LEAST_PARAMETERS = 1000;

  private Units() {}

  /**
   * A unit behind a number, and where it ends.
   *
   * @param unit the unit
   * @param end the word after it
   * @param charEnd the char after it
   */
  record Match(Unit unit, int end, int charEnd) {}

  /** Returns the unit of a number by what is behind it, or null if it has none. */
  static @Nullable Match after(Prose prose, NumberToken token) {
    int word = token.word();
    int next = token.end();
    Unit own = token.unit();
    if (own != null) {
      return own.isRelative() ? relative(prose, token, own) : new Match(own, next, token.charEnd());
    }
    int sentence = prose.sentence(word);
    if (!token.scale().isEmpty()) {
      return scaled(prose, token.scale(), next, token.charEnd(), word);
    }
    if (next >= prose.size() || prose.breakBefore(next) != 0) {
      return isFactor(prose, word, sentence) ? new Match(Unit.TIMES, next, token.charEnd()) : null;
    }
    String one = prose.lower(next, sentence);
    String scale = SCALES.getOrDefault(one, "");
    if (!scale.isEmpty()) {
      return scaled(prose, scale, next + 1, prose.reading().wordEnd(next), word);
    }
    boolean few = one.equals("parameters") && token.value() < LEAST_PARAMETERS;
    return few ? null : plain(prose, next, sentence, one);
  }

  /** "15% points" are points; "1.5x times" are times. */
  private static Match relative(Prose prose, NumberToken token, Unit own) {
    int next = token.end();
    String one = prose.lower(next, prose.sentence(token.word()));
    if (own.equals(Unit.PERCENT) && (one.equals("points") || one.equals("point"))) {
      return new Match(Unit.POINTS, next + 1, prose.reading().wordEnd(next));
    } else if (own.equals(Unit.TIMES) && one.equals("times")) {
      return new Match(own, next + 1, prose.reading().wordEnd(next));
    }
    return new Match(own, next, token.charEnd());
  }

  private static @Nullable Match plain(Prose prose, int next, int sentence, String one) {
    if (isFactor(prose, next - 1, sentence)) {
      return new Match(Unit.TIMES, next, prose.reading().wordEnd(next - 1));
    }
    String two = prose.lower(next + 1, sentence);
    String three = prose.lower(next + 2, sentence);
    if (one.equals("percentage") && two.startsWith("point")) {
      return match(prose, Unit.POINTS, next + 1);
    } else if (one.equals("per") && two.equals("cent")) {
      return match(prose, Unit.PERCENT, next + 1);
    } else if (one.equals("gpu") && (two.equals("days") || two.equals("day"))) {
      return match(prose, new Unit("GPU days"), next + 1);
    } else if (one.equals("gpu") && (two.equals("hours") || two.equals("hour"))) {
      return match(prose, new Unit("GPU hours"), next + 1);
    } else if (one.equals("frames") && three.equals("second")) {
      return match(prose, new Unit("FPS"), next + 2);
    } else if (one.equals("tokens") && (two.equals("s") || three.startsWith("sec"))) {
      return match(prose, new Unit("tokens/s"), two.equals("s") ? next + 1 : next + 2);
    } else if (isUnitOfScore(one, two)) {
      return match(prose, new Unit(prose.raw(next)), next);
    }
    Unit unit = WORDS.get(one);
    return unit == null ? null : match(prose, unit, next);
  }

  /** "by a factor of 37". */
  private static boolean isFactor(Prose prose, int word, int sentence) {
    for (int back = 1; back <= 4; back++) {
      String lower = prose.lower(word - back, sentence);
      if (lower.equals("factor") || lower.equals("factors")) {
        return true;
      } else if (!isSmallWord(lower) && !WORDS_OF_BOUNDS.contains(lower)) {
        return false;
      }
    }
    return false;
  }

  private static boolean isUnitOfScore(String one, String two) {
    return one.equals("db") || (one.equals("f1") && !two.isEmpty());
  }

  private static Match match(Prose prose, Unit unit, int last) {
    return new Match(unit, last + 1, prose.reading().wordEnd(last));
  }

  /** What is counted in thousands and more: parameters and operations, and nothing else. */
  private static @Nullable Match scaled(
      Prose prose, String scale, int next, int charEnd, int start) {
    int sentence = prose.sentence(start);
    String before = prose.lower(start - 1, sentence);
    boolean changed = before.equals("from") || before.equals("to");
    String one = prose.lower(next, sentence);
    if (OPERATION_WORDS.contains(one)) {
      return match(prose, new Unit(scale + prose.raw(next)), next);
    } else if (MODEL_WORDS.contains(one)) {
      return new Match(params(scale), next, charEnd);
    } else if (one.isEmpty()
        || FUNCTION_WORDS.contains(one)
        || one.endsWith("ly")
        || changed
        || isBreak(prose, next)) {
      return byContext(prose, scale, next, charEnd, sentence);
    }
    return null;
  }

  private static boolean isBreak(Prose prose, int word) {
    return word < prose.size() && prose.breakBefore(word) != 0;
  }

  private static @Nullable Match byContext(
      Prose prose, String scale, int next, int charEnd, int sentence) {
    int from = Math.max(prose.reading().sentenceStart(sentence), next - 25);
    int to = Math.min(prose.reading().sentenceEnd(sentence), next + 12);
    boolean operations = false;
    boolean parameters = false;
    for (int word = from; word < to; word++) {
      String lower = prose.lower(word);
      operations |= OPERATION_WORDS.contains(lower);
      parameters |= lower.startsWith("param") || lower.equals("sizes") || lower.equals("size");
    }
    if (scale.equals("G")) {
      return operations ? new Match(new Unit("GFLOPs"), next, charEnd) : null;
    }
    return parameters ? new Match(params(scale), next, charEnd) : null;
  }

  static Unit params(String scale) {
    return new Unit(scale + " params");
  }

  static boolean isScale(String lower) {
    return lower.equals("million") || lower.equals("billion") || lower.equals("trillion");
  }

  static boolean isBits(String lower) {
    return lower.equals("bit") || lower.equals("bits");
  }

  static boolean isCapitalOfProse(String raw) {
    return CAPITALS.contains(raw);
  }

  static boolean isSmallWord(String lower) {
    return SMALL_WORDS.contains(lower);
  }

  /** Returns the bound that the nearest two words before a number set. */
  static Bound bound(String near, String before) {
    Bound two =
        switch (near) {
          case "to" -> before.equals("up") ? Bound.AT_MOST : Bound.EXACTLY;
          case "most" -> before.equals("at") ? Bound.AT_MOST : Bound.EXACTLY;
          case "least" -> before.equals("at") ? Bound.AT_LEAST : Bound.EXACTLY;
          case "low" -> before.equals("as") ? Bound.AT_MOST : Bound.EXACTLY;
          case "than" ->
              switch (before) {
                case "less", "fewer", "lower" -> Bound.AT_MOST;
                case "more", "greater", "larger", "higher" -> Bound.AT_LEAST;
                default -> Bound.EXACTLY;
              };
          default -> Bound.EXACTLY;
        };
    return two == Bound.EXACTLY ? bound(near) : two;
  }

  private static Bound bound(String near) {
    return switch (near) {
      case "over", "above", "exceeding", "beyond" -> Bound.AT_LEAST;
      case "under", "below", "within" -> Bound.AT_MOST;
      case "about", "around", "approximately", "nearly", "roughly", "almost", "sim", "approx" ->
          Bound.ABOUT;
      default -> Bound.EXACTLY;
    };
  }
}
