package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * Finds the names in comparisons: "outperforms X, Y and Z", "than X", "compared with X", "on par
 * with X", "a speed-up of 2x over X", "baselines such as X".
 */
final class Comparisons {
  private static final Set<String> LIST_WORDS =
      WordList.of(
          "and or as well the its other both such like including original popular recent",
          "existing strong e.g i.e eg ie e i g method methods baselines baseline state of art a an",
          "that those by previous models model full standard vanilla with to than competing",
          "approaches approach namely even also larger smaller current prior latest leading",
          "counterparts counterpart counterparts architecture architectures framework variants");
  private static final Set<String> MODIFIED =
      WordList.of("the a an recent existing other previous concurrent strong popular current");
  private static final Set<String> ENDS =
      WordList.of(
          "on in for across at while when using under but which whereas without is are we",
          "our despite due from even if on where because since");
  private static final Set<String> GENERIC =
      WordList.of("standard vanilla full conventional regular dense naive traditional plain");
  private static final Set<String> HEADS =
      WordList.of(
          "attention transformer transformers tuning finetuning training adapters decoding moe",
          "quantization pruning distillation lora cnn cnns mlp prompting adapter");
  private static final Set<String> KINDS =
      WordList.of(
          "attention tuning finetuning decoding decoder encoding search prompting probes probing",
          "adapters learning transformer transformers");
  private static final Set<String> JOINTS = WordList.of("and or as by with to such like even");
  private static final Set<String> VAGUE =
      WordList.of(
          "existing previous prior state art other recent current best strong these both all any",
          "competing its their larger smaller similar various several many most large language",
          "of on in by with to and or for at than more less such like some no not only machine",
          "deep supervised reinforcement");
  private static final Set<String> MEASURED =
      WordList.of(
          "performance accuracy quality results the of or full closely even that those scores",
          "level capabilities ability and speed exceeding surpassing a an");
  static final Set<String> WORDS =
      ImmutableSet.<String>builder()
          .addAll(LIST_WORDS)
          .addAll(ENDS)
          .addAll(HEADS)
          .addAll(VAGUE)
          .addAll(MEASURED)
          .build();
  static final Set<String> CUES =
      WordList.of(
          "outperform outperforms outperforming outperformed surpass surpasses surpassing surpassed",
          "exceeds exceed exceeding exceeded beats beat beating than versus vs against rivals rival",
          "rivaling matches match matched matching outpaces outpacing compared compare compares",
          "comparing comparable superior competitive similar relative close closer comparison",
          "comparisons on over improving improves improve baselines competitors equivalent inferior",
          "comparably competitively favorably par as same");
  private static final int REACH = 18;
  private static final int EXAMPLES_REACH = 8;
  private static final int FURTHEST = 60;
  private static final int PREPOSITION_REACH = 8;
  private static final int LONGEST_KIND = 4;

  private final RelatedNames names;
  private final Prose prose;

  Comparisons(RelatedNames names) {
    this.names = names;
    this.prose = names.prose;
  }

  void read(OwnWork own) {
    for (int i = 0; i < prose.notableCount(); i++) {
      int word = prose.notable(i);
      if (prose.isCue(word, CueWords.COMPARISON) && own.mayBeOwn(prose.sentence(word))) {
        int from = after(word);
        if (from > 0 && from < prose.size()) {
          readList(from, prose.lower(word).startsWith("match"));
        }
        if (isComparing(word) && word + 1 < prose.sentenceEnd(word)) {
          readList(word + 1, false);
        }
      }
    }
  }

  /** "we compare X, Y and Z": all of them are compared. */
  private boolean isComparing(int word) {
    String lower = prose.lower(word);
    return lower.equals("compare") || lower.equals("compares") || lower.equals("comparing");
  }

  /** Returns the word after a cue of comparison that begins at a word, or -1. */
  int after(int word) {
    String next = lower(word + 1, word);
    return switch (prose.lower(word)) {
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
          "versus",
          "vs",
          "against",
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
      case "over" -> isImprovement(word) ? word + 1 : -1;
      case "improving", "improves", "improve" ->
          next.equals("over") || next.equals("upon") ? word + 2 : -1;
      case "baselines", "competitors" ->
          next.equals("such") || next.equals("like") || next.equals("including") ? word + 2 : -1;
      default -> -1;
    };
  }

  private String lower(int word, int inSentenceOf) {
    return prose.lower(word, prose.sentence(inSentenceOf));
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
      if (lower.equals("to") || lower.equals("with") || lower.equals("against")) {
        return at + 1;
      }
    }
    return -1;
  }

  /** "as fast as", but not "as well as". */
  private boolean isAsGoodAs(int word) {
    String middle = lower(word + 1, word);
    return lower(word + 2, word).equals("as")
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

  private boolean isImprovement(int word) {
    for (int back = 1; back <= 6; back++) {
      String lower = lower(word - back, word);
      if (lower.startsWith("improv")
          || lower.startsWith("speedup")
          || lower.startsWith("gain")
          || lower.startsWith("reduction")
          || lower.startsWith("advantage")
          || lower.equals("superior")
          || (back < 4
              && (lower.equals("performance")
                  || lower.equals("up")
                  || lower.equals("ups")
                  || lower.equals("speed")
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

  private void readList(int from, boolean matched) {
    int end = Math.min(prose.sentenceEnd(from), from + FURTHEST);
    int limit = Math.min(end, from + REACH);
    int word = from;
    boolean any = false;
    boolean modified = false;
    int nameEnd = -1;
    while (word < limit) {
      String lower = prose.lower(word);
      if (word > from && prose.breakBefore(word) != 0) {
        int behind = afterAlias(word, end, nameEnd);
        if (behind > word) {
          word = behind;
          continue;
        } else if (!goesOn(word, lower, any)) {
          return;
        }
      }
      if (ENDS.contains(lower)) {
        int examples = any ? -1 : examplesAfter(word, end);
        if (examples < 0) {
          return;
        }
        word = examples;
        continue;
      }
      int next = genericEnd(word, limit);
      if (next > word) {
        any |= addKind(word, next);
        word = next;
        continue;
      }
      next = names.addDefined(word, limit);
      if (next > word) {
        any = true;
        limit = Math.min(end, next + REACH / 2);
        word = next;
        continue;
      }
      next = names.nameEnd(word, end);
      if (next > word) {
        if (word > from && prose.breakBefore(word) != 0 && isSubject(next, end)) {
          return;
        }
        any |= addName(word, next);
        nameEnd = next;
        limit = Math.min(end, next + REACH / 2);
        word = next;
        modified = false;
        continue;
      }
      if (matched && !any && !MEASURED.contains(lower)) {
        return;
      }
      if (any && !LIST_WORDS.contains(lower) && !modified && !MODIFIED.contains(lower)) {
        return;
      }
      modified |= any && MODIFIED.contains(lower);
      word = prose.chunkEnd(word);
    }
  }

  /** "than works on this issue, such as X": returns where the examples begin, or -1. */
  private int examplesAfter(int word, int end) {
    int last = Math.min(end, word + EXAMPLES_REACH);
    for (int at = word + 1; at < last; at++) {
      String lower = prose.lower(at);
      if (prose.breakBefore(at) >= WordScanner.CLAUSE_BREAK) {
        return -1;
      } else if (lower.equals("such") || lower.equals("including") || lower.equals("namely")) {
        return at;
      } else if (prose.breakBefore(at) != 0) {
        return -1;
      }
    }
    return -1;
  }

  /** A comma goes on to what is listed, or to examples of it. */
  private boolean goesOn(int word, String lower, boolean any) {
    if (prose.breakBefore(word) >= WordScanner.CLAUSE_BREAK) {
      return false;
    }
    return switch (lower) {
      case "such", "including", "like", "e", "i", "eg", "ie", "namely", "e.g", "i.e" -> true;
      case "and", "or", "as" -> any;
      default -> names.isName(word) && (any || prose.isMarked(word));
    };
  }

  /** "Compared to X, Y achieves": what a verb follows is no item of a list. */
  private boolean isSubject(int next, int end) {
    if (next >= end || prose.breakBefore(next) != 0) {
      return false;
    }
    String lower = prose.lower(next);
    return !LIST_WORDS.contains(lower)
        && !ENDS.contains(lower)
        && !HEADS.contains(lower)
        && !lower.equals("large");
  }

  /** Returns the word after a short name in brackets right behind a name, or the word. */
  private int afterAlias(int word, int end, int nameEnd) {
    if (word != nameEnd || !prose.opensBracket(word)) {
      return word;
    }
    int close = prose.chunkEnd(word);
    boolean single = close <= end && prose.gapAfter(close - 1).startsWith(")");
    return single ? close : word;
  }

  /** "full fine-tuning", "standard transformers", "greedy decoding": a kind of method. */
  private int genericEnd(int word, int end) {
    int first = word;
    if (GENERIC.contains(prose.lower(word)) && word + 1 < end && prose.breakBefore(word + 1) == 0) {
      int last = Math.min(end, word + 6);
      for (int to = word + 1; to < last && prose.breakBefore(to) == 0; to++) {
        if (HEADS.contains(prose.lower(to))) {
          return to + 1;
        } else if (ENDS.contains(prose.lower(to)) || LIST_WORDS.contains(prose.lower(to))) {
          return word;
        }
      }
      return word;
    }
    int last = Math.min(end, first + LONGEST_KIND);
    for (int to = first; to < last && (to == first || prose.breakBefore(to) == 0); to++) {
      String lower = prose.lower(to);
      boolean more = prose.chunkStart(to) > first || !lower(first, first).equals("fine");
      if (to > first && more && KINDS.contains(lower) && !goesBeyond(to, end)) {
        return to + 1;
      } else if (VAGUE.contains(lower)
          || LIST_WORDS.contains(lower)
          || ENDS.contains(lower)
          || lower.endsWith("ly")
          || prose.isMarked(to)) {
        return word;
      }
    }
    return word;
  }

  private boolean goesBeyond(int word, int end) {
    return word + 1 < end
        && prose.breakBefore(word + 1) == 0
        && !ENDS.contains(prose.lower(word + 1))
        && !JOINTS.contains(prose.lower(word + 1));
  }

  /** "vanilla looped transformer" is the looped one, "standard transformer" the usual one. */
  private boolean addKind(int start, int end) {
    int from = start;
    if (GENERIC.contains(prose.lower(start)) && end - start > 2 && !isChunk(start + 1, end)) {
      from = start + 1;
    }
    return names.add(NamePlace.of(prose, from, end));
  }

  private boolean isChunk(int start, int end) {
    return prose.chunkEnd(start) >= end;
  }

  private boolean addName(int start, int end) {
    NamePlace place = NamePlace.of(prose, start, end);
    if (Names.isCommon(place.name()) || names.isField(place) || isPossessed(start)) {
      return false;
    }
    return names.add(place);
  }

  private boolean isPossessed(int word) {
    String before = lower(word - 1, word);
    return before.equals("its") || before.equals("their") || before.equals("our");
  }
}
