package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the names in comparisons: "outperforms X, Y and Z", "than X", "compared with X", "on par
 * with X", "a speed-up of 2x over X", "baselines such as X".
 */
final class Comparisons {
  static final Set<String> CUES =
      WordList.of(
          "outperform outperforms outperforming outperformed surpass surpasses surpassing",
          "surpassed",
          "exceeds exceed exceeding exceeded beats beat beating underperform underperforms than",
          "versus vs against rivals rival",
          "rivaling matches match matched matching outpaces outpacing compared compare compares",
          "comparing comparable superior competitive similar relative close closer comparison",
          "comparisons on over improving improves improve baselines competitors equivalent",
          "inferior",
          "comparably competitively favorably par as same boosts boost boosting accelerates",
          "accelerating original beyond existing previous prior");
  private static final Set<String> WINNING =
      WordList.of(
          "outperform outperforms outperformed surpass surpasses surpassed exceed exceeds exceeded",
          "beat beats");
  private static final Set<String> MEASURING =
      WordList.of(
          "compare compares compared comparing comparison benchmark benchmarks benchmarked",
          "evaluate",
          "evaluated evaluating evaluates perform performs performing competitive competitively",
          "favorably test tested measured improvement improvements gains results validated win",
          "wins");
  private static final Set<String> ORIGINAL =
      WordList.of("the original baseline standard vanilla existing");
  private static final Set<String> MODELS =
      WordList.of(
          "one model models network networks version method algorithm methods algorithms systems",
          "approaches works frameworks techniques baselines");
  private static final Set<String> EXAMPLES = WordList.of("such including like e.g e namely");
  private static final Set<String> AGAINST = WordList.of("than of to with as over");
  static final Set<String> WORDS =
      ImmutableSet.<String>builder()
          .addAll(MEASURING)
          .addAll(ORIGINAL)
          .addAll(MODELS)
          .addAll(AGAINST)
          .addAll(EXAMPLES)
          .build();
  private static final int PREPOSITION_REACH = 8;

  private static final int MEASURED_REACH = 16;
  private static final int LONGEST_AMOUNT = 4;

  private final RelatedNames names;
  private final Prose prose;

  Comparisons(RelatedNames names) {
    this.names = names;
    this.prose = names.prose;
  }

  /** Adds all names in comparisons, and what "the original model" means if that is known. */
  void read(OwnWork own, List<NamePlace> extended) {
    ComparedNames list = new ComparedNames(names);
    for (int i = 0; i < prose.notableCount(); i++) {
      int word = prose.notable(i);
      if (prose.isCue(word, CueWords.COMPARISON) && own.mayBeOwn(prose.sentence(word))) {
        if (!names.hasOwn() && WINNING.contains(prose.lower(word))) {
          list.readSubjects(word);
        }
        int from = after(word);
        if (from > 0 && from < prose.size()) {
          list.read(from, prose.lower(word).startsWith("match"));
        }
        if (isComparing(word) && word + 1 < prose.sentenceEnd(word)) {
          list.read(word + 1, false);
        } else if (extended.size() == 1 && isTheOriginal(word)) {
          NamePlace meant = extended.get(0);
          names.add(new NamePlace(meant.name(), meant.expansion(), word, word + 2));
        }
      }
    }
  }

  /** "than the original one", "the quality of the original model". */
  private boolean isTheOriginal(int word) {
    return prose.lower(word).equals("original")
        && lower(word - 1, word).equals("the")
        && MODELS.contains(lower(word + 1, word))
        && AGAINST.contains(lower(word - 2, word));
  }

  /** "we compare X, Y and Z": all of them are compared. */
  private boolean isComparing(int word) {
    String lower = prose.lower(word);
    return lower.equals("compare") || lower.equals("compares") || lower.equals("comparing");
  }

  /** Returns the word after a cue of comparison that begins at a word, or -1. */
  int after(int word) {
    String lower = prose.lower(word);
    if (prose.chunkStart(word) < word && !lower.equals("par") && !lower.equals("matched")) {
      return -1;
    }
    String next = lower(word + 1, word);
    return switch (lower) {
      case "outperform",
          "outperforms",
          "outperforming",
          "outperformed",
          "surpass",
          "surpasses",
          "surpassing",
          "surpassed",
          "exceeds",
          "exceed",
          "exceeding",
          "exceeded",
          "beat",
          "beats",
          "beating",
          "underperform",
          "underperforms",
          "versus",
          "vs",
          "rival",
          "rivals",
          "rivaling",
          "match",
          "matches",
          "matched",
          "matching",
          "outpacing",
          "outpaces" ->
          word + 1;
      case "against" -> isMeasured(word) ? word + 1 : -1;
      case "than" -> isChoice(word) ? -1 : word + 1;
      case "compare", "compares", "compared", "comparing", "comparison", "comparisons" ->
          afterPreposition(word, PREPOSITION_REACH);
      case "comparable",
          "superior",
          "competitive",
          "similar",
          "close",
          "closer",
          "equivalent",
          "inferior",
          "comparably",
          "competitively",
          "favorably",
          "relative",
          "par" ->
          afterPreposition(word, 4);
      case "as" -> isAsGoodAs(word) ? word + 3 : -1;
      case "same" -> afterAs(word);
      case "over" -> isImprovement(word) && !isAmount(word + 1) ? word + 1 : -1;
      case "improving", "improves", "improve" ->
          next.equals("over") || next.equals("upon") ? word + 2 : improved(word);
      case "boosts", "boost", "boosting", "accelerates", "accelerating" -> improved(word);
      case "existing", "previous", "prior" -> examples(word);
      case "beyond" -> isEarlier(word + 1) ? word + 1 : -1;
      case "baselines", "competitors" ->
          next.equals("such") || next.equals("like") || next.equals("including") ? word + 2 : -1;
      default -> -1;
    };
  }

  /** "existing lean models such as X": returns where the examples begin, or -1. */
  private int examples(int word) {
    int end = Math.min(prose.sentenceEnd(word), word + PREPOSITION_REACH);
    for (int at = word + 2; at < end; at++) {
      boolean named = MODELS.contains(prose.known(at - 1));
      String lower = prose.known(at);
      if (named && EXAMPLES.contains(lower)) {
        return lower.equals("such") ? at + 2 : at + 1;
      } else if (prose.breakBefore(at) != 0) {
        return -1;
      }
    }
    return -1;
  }

  /** "beyond current methods", not "beyond the reach". */
  private boolean isEarlier(int word) {
    String lower = lower(word, word - 1);
    return switch (lower) {
      case "current", "existing", "previous", "prior", "earlier", "state" -> true;
      case "the" -> isEarlier(word + 1);
      default -> false;
    };
  }

  /** "improving X by 3%", "improves the original X": returns where the name begins, or -1. */
  private int improved(int word) {
    int end = prose.sentenceEnd(word);
    int at = word + 1;
    while (at < end && prose.breakBefore(at) == 0 && ORIGINAL.contains(prose.lower(at))) {
      at++;
    }
    int to = at < end && prose.breakBefore(at) == 0 ? names.nameEnd(at, end) : at;
    if (to == at || !prose.isShaped(at)) {
      return -1;
    }
    boolean original = at > word + 1 && !prose.lower(at - 1).equals("the");
    return original || isByAmount(to, end) ? at : -1;
  }

  private boolean isByAmount(int word, int end) {
    if (word >= end || !prose.lower(word).equals("by")) {
      return false;
    }
    int last = Math.min(end, word + 1 + LONGEST_AMOUNT);
    for (int at = word + 1; at < last && prose.breakBefore(at) == 0; at++) {
      if (prose.mayBeNumber(at)) {
        return true;
      }
    }
    return false;
  }

  private String lower(int word, int inSentenceOf) {
    return prose.lower(word, prose.sentence(inSentenceOf));
  }

  /** "evaluated against X", not "robust against X". */
  private boolean isMeasured(int word) {
    int first = Math.max(prose.sentenceStart(word), word - MEASURED_REACH);
    for (int at = word - 1; at >= first; at--) {
      if (MEASURING.contains(prose.known(at))) {
        return true;
      }
    }
    return false;
  }

  /** "rather than", "other than". */
  private boolean isChoice(int word) {
    String before = lower(word - 1, word);
    return before.equals("rather") || before.equals("other");
  }

  /** "compared with", "compare our models with", "comparable performance to". */
  private int afterPreposition(int word, int reach) {
    int limit = Math.min(prose.sentenceEnd(word), word + 1 + reach);
    for (int at = word + 1; at < limit && prose.breakBefore(at) == 0; at++) {
      String lower = prose.lower(at);
      boolean as =
          lower.equals("as") && reach < PREPOSITION_REACH && at > word + 1 && !nextIs(at, "well");
      if (as || lower.equals("to") || lower.equals("with") || lower.equals("against")) {
        return at + 1;
      }
    }
    return -1;
  }

  private boolean nextIs(int word, String lower) {
    return lower(word + 1, word).equals(lower);
  }

  /** "as fast as", but not "as well as". */
  private boolean isAsGoodAs(int word) {
    String middle = lower(word + 1, word);
    return !prose.isMarked(word)
        && lower(word + 2, word).equals("as")
        && !middle.equals("long")
        && !middle.equals("soon")
        && (!middle.equals("well") || lower(word - 1, word).equals("least"));
  }

  /** "the same number of parameters as". */
  private int afterAs(int word) {
    int limit = Math.min(prose.sentenceEnd(word), word + PREPOSITION_REACH);
    for (int at = word + 2; at < limit && prose.breakBefore(at) == 0; at++) {
      if (prose.lower(at).equals("as")) {
        return at + 1;
      }
    }
    return -1;
  }

  /** "by over 20 points" compares with nothing. */
  private boolean isAmount(int word) {
    return word < prose.size() && prose.mayBeNumber(word);
  }

  private boolean isImprovement(int word) {
    for (int back = 1; back <= 6; back++) {
      String lower = lower(word - back, word);
      if (lower.startsWith("improv")
          || lower.startsWith("speedup")
          || lower.startsWith("gain")
          || lower.startsWith("reduction")
          || lower.startsWith("advantage")
          || lower.startsWith("superior")
          || (back < 4
              && (lower.equals("performance")
                  || lower.equals("up")
                  || lower.equals("ups")
                  || lower.equals("speed")
                  || lower.equals("points")
                  || isFigure(word - back, word)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isFigure(int word, int inSentenceOf) {
    return !lower(word, inSentenceOf).isEmpty()
        && NumberToken.at(prose, word).filter(n -> n.unit() != null).isPresent();
  }
}
