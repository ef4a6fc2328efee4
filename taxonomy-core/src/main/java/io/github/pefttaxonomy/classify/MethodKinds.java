package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * Finds kinds of methods that have no name of their own: "full fine-tuning", "greedy decoding", "a
 * dense transformer".
 */
final class MethodKinds {
  private static final Set<String> GENERIC =
      WordList.of("standard vanilla full conventional regular dense naive traditional plain");
  private static final Set<String> HEADS =
      WordList.of(
          "attention transformer transformers tuning finetuning training adapters decoding moe",
          "quantization pruning distillation lora cnn cnns mlp prompting adapter pipeline updating");
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
          "deep supervised reinforcement sized individual");
  static final Set<String> WORDS =
      ImmutableSet.<String>builder().addAll(HEADS).addAll(VAGUE).build();
  private static final int LONGEST_GENERIC = 6;
  private static final int LONGEST_KIND = 4;

  private final RelatedNames names;
  private final Prose prose;

  MethodKinds(RelatedNames names) {
    this.names = names;
    this.prose = names.prose;
  }

  /** Returns whether a word is the last of a kind that "standard" and the like begin. */
  static boolean isHead(String lower) {
    return HEADS.contains(lower);
  }

  /** Returns the word after the kind that begins at a word, or the word. */
  int end(int word, int end) {
    boolean generic =
        GENERIC.contains(prose.lower(word)) && word + 1 < end && prose.breakBefore(word + 1) == 0;
    return generic ? genericEnd(word, end) : plainEnd(word, end);
  }

  private int genericEnd(int word, int end) {
    int last = Math.min(end, word + LONGEST_GENERIC);
    for (int to = word + 1; to < last && prose.breakBefore(to) == 0; to++) {
      String lower = prose.lower(to);
      if (HEADS.contains(lower) || (to == word + 1 && isAbbreviation(to))) {
        return goesBeyond(to, end) && !isWhole(prose.lower(to + 1)) ? word : to + 1;
      } else if (prose.chunkStart(to) > word
          && (ComparedNames.endsList(lower) || ComparedNames.isListWord(lower))) {
        return word;
      }
    }
    return word;
  }

  /** "standard AR", which by itself names nothing in particular. */
  private boolean isAbbreviation(int word) {
    return prose.isCapitalised(word)
        && prose.chunkEnd(word) == word + 1
        && Names.isCommon(prose.chunk(word))
        && !goesBeyond(word, prose.sentenceEnd(word));
  }

  /** "the standard attention layer" has the attention, "the full training pairs" no training. */
  private static boolean isWhole(String lower) {
    return lower.equals("mechanism") || NameList.isKind(lower) || ComparedNames.isListWord(lower);
  }

  private int plainEnd(int word, int end) {
    int last = Math.min(end, word + LONGEST_KIND);
    for (int to = word; to < last && (to == word || prose.breakBefore(to) == 0); to++) {
      String lower = prose.lower(to);
      boolean more = prose.chunkStart(to) > word || !prose.lower(word).equals("fine");
      if (to > word && more && KINDS.contains(lower) && !goesBeyond(to, end)) {
        return to + 1;
      } else if (VAGUE.contains(lower)
          || ComparedNames.isListWord(lower)
          || ComparedNames.endsList(lower)
          || lower.endsWith("ly")
          || prose.isMarked(to)) {
        return word;
      }
    }
    return word;
  }

  /** Returns whether a kind goes on behind its head, as in "full training pairs". */
  private boolean goesBeyond(int word, int end) {
    int next = word + 1;
    if (next < end && prose.opensBracket(next) && prose.gapBefore(next).equals(" (")) {
      next = prose.chunkEnd(next);
      return next < end && prose.gapBefore(next).equals(") ") && isNoun(next);
    }
    return next < end && prose.breakBefore(next) == 0 && isNoun(next);
  }

  private boolean isNoun(int word) {
    String lower = prose.lower(word);
    return !ComparedNames.endsList(lower) && !JOINTS.contains(lower);
  }

  /** Returns the word after the kind that is extended at a word, or the word. */
  int extendedEnd(int word, int end) {
    if (GENERIC.contains(prose.lower(word))) {
      return word;
    }
    int to = end(word, end);
    for (int last = word + 1; to == word && last < Math.min(end, word + LONGEST_KIND); last++) {
      if (prose.breakBefore(last) == 0 && prose.lower(last).equals("mechanism")) {
        to = end(word, last);
      }
    }
    return to > word && prose.lower(to - 1).equals("learning") ? word : to;
  }

  /** "vanilla looped transformer" is the looped one, "standard transformer" the usual one. */
  NamePlace place(int start, int end) {
    boolean generic = GENERIC.contains(prose.lower(start)) && prose.chunkEnd(start) == start + 1;
    boolean more = generic && (goesOn(start + 1, end) || isNamed(start + 1, end));
    return names.abbreviated(NamePlace.of(prose, more ? start + 1 : start, end));
  }

  private boolean goesOn(int second, int end) {
    return end - second > 1 && prose.chunkEnd(second) < end && !prose.isMarked(second);
  }

  /** "standard LoRA" is LoRA. */
  private boolean isNamed(int second, int end) {
    return second < end
        && prose.isShaped(second)
        && names.gazetteer.find(NamePlace.name(prose, second, end)).isPresent();
  }
}
