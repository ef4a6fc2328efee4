package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * Reads the names behind a cue of comparison: "X, Y and Z", "the recent X and full fine-tuning",
 * "works on this, such as X", "the result obtained with X". One list after the other; not for use
 * by several threads.
 */
final class ComparedNames {
  private static final Set<String> LIST_WORDS =
      WordList.of(
          "and or as well the its other both such like including original popular recent",
          "existing strong e.g i.e eg ie e i g method methods baselines baseline state of art a an",
          "that those by previous models model full standard vanilla with to than competing",
          "approaches approach namely even also larger smaller current prior latest leading",
          "counterparts counterpart counterparts architecture architectures framework variants",
          "variant");
  private static final Set<String> MODIFIED =
      WordList.of("the a an recent existing other previous concurrent strong popular current");
  private static final Set<String> ENDS =
      WordList.of(
          "on in for across at while when using under but which whereas without is are we",
          "our despite due from even if on where because since achieving reaching showing reducing",
          "requiring enabling making employing");
  private static final Set<String> MEASURED =
      WordList.of(
          "performance accuracy quality results the of or full closely even that those scores",
          "level capabilities ability and speed exceeding surpassing a an");
  private static final Set<String> METHODS = WordList.of("adam adamw sgd pca svd vit vits dpo sft");
  private static final Set<String> EXAMPLES = WordList.of("such including namely like");
  private static final Set<String> OBTAINED =
      WordList.of("obtained achieved reported produced generated yielded computed trained found");
  private static final Set<String> OF_FIGURES = WordList.of("by of for using from with");
  private static final Set<String> OF_NOUNS =
      WordList.of("on in for with to of using from by at than");
  private static final Set<String> SUBJECT_WORDS =
      WordList.of("and the both also can could still even models model");
  private static final Set<String> BASED =
      WordList.of("methods approaches models techniques algorithms baselines");
  static final Set<String> WORDS =
      ImmutableSet.<String>builder()
          .addAll(LIST_WORDS)
          .addAll(ENDS)
          .addAll(MEASURED)
          .addAll(OBTAINED)
          .addAll(OF_FIGURES)
          .addAll(BASED)
          .addAll(MethodKinds.WORDS)
          .build();
  private static final int REACH = 18;
  private static final int EXAMPLES_REACH = 8;
  private static final int FURTHEST = 60;
  private static final int LONGEST_FIGURE = 6;
  private static final int LONGEST_QUOTED = 4;
  private static final int LONGEST_CITATION = 12;

  private final RelatedNames names;
  private final Prose prose;
  private final MethodKinds kinds;
  private int from;
  private int end;
  private int limit;
  private int word;
  private int nameEnd;
  private boolean any;
  private boolean modified;

  ComparedNames(RelatedNames names) {
    this.names = names;
    this.prose = names.prose;
    this.kinds = new MethodKinds(names);
  }

  /** Returns whether a word may stand between the names of a list. */
  static boolean isListWord(String lower) {
    return LIST_WORDS.contains(lower);
  }

  /** Returns whether a word ends a list of names. */
  static boolean endsList(String lower) {
    return ENDS.contains(lower);
  }

  /** Adds the names from a word on; behind "matches" only what is measured may precede them. */
  void read(int start, boolean matched) {
    from = start;
    end = Math.min(prose.sentenceEnd(start), start + FURTHEST);
    limit = Math.min(end, start + REACH);
    word = start;
    nameEnd = -1;
    any = false;
    modified = false;
    int next = start;
    while (next >= 0 && next < limit) {
      word = next;
      next = next(matched);
    }
  }

  /** Adds the names right before a verb: "FooNet and BarNet outperform". */
  void readSubjects(int verb) {
    int first = subjectStart(verb);
    for (int at = first; at < verb; ) {
      int to = names.nameEnd(at, verb);
      if (to > at) {
        addName(at, to);
      }
      at = Math.max(to, prose.chunkEnd(at));
    }
  }

  private int subjectStart(int verb) {
    int start = Math.max(prose.sentenceStart(verb), verb - REACH);
    int at = verb;
    boolean several = false;
    while (at > start) {
      int before = prose.chunkStart(at - 1);
      boolean ends =
          prose.breakBefore(at) >= WordScanner.CLAUSE_BREAK
              || (prose.breakBefore(at) != 0 && !several)
              || before < start;
      if (ends || !isSubjectWord(before)) {
        break;
      }
      several |= prose.lower(before).equals("and");
      at = before;
    }
    return at > start && OF_NOUNS.contains(prose.lower(at - 1)) ? itemAfter(at, verb) : at;
  }

  /** "On FooBank, FooNet and BarNet outperform": returns where the second item begins. */
  private int itemAfter(int first, int verb) {
    int at = first + 1;
    while (at < verb && prose.breakBefore(at) == 0) {
      at++;
    }
    return at;
  }

  private boolean isSubjectWord(int at) {
    String lower = prose.lower(at);
    return names.isName(at)
        || SUBJECT_WORDS.contains(lower)
        || lower.endsWith("ly")
        || names.isNumberWithin(at);
  }

  /** Returns where to go on, or -1 at the end of the list. */
  private int next(boolean matched) {
    String lower = prose.lower(word);
    if (word > from && prose.breakBefore(word) != 0) {
      int behind = afterAlias();
      if (behind > word) {
        return behind;
      } else if (!goesOn(lower)) {
        return -1;
      }
    }
    if (any && prose.mayBeNumber(word)) {
      int behind = afterFigure();
      if (behind > word) {
        return behind;
      }
    }
    if (ENDS.contains(lower)) {
      return any || isObject() ? -1 : isBehindResult(lower) ? word + 1 : examplesAfter();
    }
    int read = nextName();
    return read == word ? pass(lower, matched) : read;
  }

  /** Adds the name or the kind that begins here; returns the word behind it, -1 or this word. */
  private int nextName() {
    int next = kinds.end(word, limit);
    if (next > word) {
      any |= names.add(kinds.place(word, next));
      return next;
    }
    next = names.addDefined(word, end);
    if (next > word) {
      any = true;
      limit = Math.min(end, next + REACH / 2);
      return next;
    }
    next = basedEnd();
    if (next > word) {
      any = true;
      return next;
    }
    next = names.nameEnd(word, end);
    if (next == word) {
      next = isMethod() ? word + 1 : quotedEnd();
    }
    if (next == word) {
      return word;
    } else if (word > from && prose.breakBefore(word) != 0 && isSubject(next)) {
      return -1;
    }
    any |= addName(word, next);
    nameEnd = next;
    limit = Math.min(end, next + REACH / 2);
    modified = false;
    return next;
  }

  private int pass(String lower, boolean matched) {
    boolean over =
        any
            ? !LIST_WORDS.contains(lower) && !modified && !MODIFIED.contains(lower)
            : matched && !MEASURED.contains(lower);
    modified |= any && MODIFIED.contains(lower);
    return over ? -1 : prose.chunkEnd(word);
  }

  /** "than works on this issue, such as X": returns where the examples begin, or -1. */
  private int examplesAfter() {
    int last = Math.min(end, word + EXAMPLES_REACH);
    for (int at = word + 1; at < last; at++) {
      String lower = prose.lower(at);
      if (prose.breakBefore(at) >= WordScanner.CLAUSE_BREAK) {
        return -1;
      } else if (EXAMPLES.contains(lower)) {
        return at;
      } else if (prose.breakBefore(at) != 0) {
        return -1;
      }
    }
    return -1;
  }

  /** What was compared bears a name that counts for none. */
  private boolean isObject() {
    return word > from && prose.isMarked(word - 1) && !prose.mayBeNumber(word - 1);
  }

  /** "the result obtained using X", "vs. 3.0 for X". */
  private boolean isBehindResult(String lower) {
    boolean figure =
        word > from
            && word - from <= 3
            && prose.mayBeNumber(from)
            && prose.chunkEnd(from) - from < 3
            && OF_FIGURES.contains(lower);
    return figure || (word > from && OBTAINED.contains(prose.lower(word - 1)));
  }

  /** "4 hours of X, 20 hours by Y": returns the word behind "by", or this word. */
  private int afterFigure() {
    boolean item =
        prose.breakBefore(word) != 0
            || prose.lower(word - 1).equals("and")
            || prose.lower(word - 1).equals("the");
    int last = item ? Math.min(end, word + LONGEST_FIGURE) : word;
    for (int at = word + 1; at < last && prose.breakBefore(at) == 0; at++) {
      if (OF_FIGURES.contains(prose.lower(at))) {
        return at + 1;
      } else if (LIST_WORDS.contains(prose.lower(at))) {
        return word;
      }
    }
    return word;
  }

  /** A comma goes on to what is listed, or to examples of it. */
  private boolean goesOn(String lower) {
    if (prose.breakBefore(word) >= WordScanner.CLAUSE_BREAK) {
      return false;
    }
    return switch (lower) {
      case "such", "including", "like", "e", "i", "eg", "ie", "namely", "e.g", "i.e" -> true;
      case "and", "or", "as" -> any;
      default ->
          (names.isName(word) && (any || prose.isMarked(word)))
              || isMethod()
              || (any && prose.mayBeNumber(word))
              || isBehindFigure();
    };
  }

  /** "vs. 80% (vanilla pruning)". */
  private boolean isBehindFigure() {
    return !any && word - from <= 2 && prose.opensBracket(word) && prose.mayBeNumber(from);
  }

  /** "Compared to X, Y achieves": what a verb follows is no item of a list. */
  private boolean isSubject(int next) {
    if (next >= end || prose.breakBefore(next) != 0) {
      return false;
    }
    String lower = prose.lower(next);
    return !LIST_WORDS.contains(lower)
        && !ENDS.contains(lower)
        && !MethodKinds.isHead(lower)
        && !lower.equals("large");
  }

  /** Returns the word after a short name or a citation right behind a name, or this word. */
  private int afterAlias() {
    if (word != nameEnd) {
      return word;
    } else if (prose.mayBeNumber(word) && prose.gapBefore(word).indexOf('[') >= 0) {
      return word + 1;
    } else if (!prose.opensBracket(word)) {
      return word;
    }
    int last = Math.min(end, word + LONGEST_CITATION);
    boolean cites = false;
    for (int at = word; at < last; at = prose.chunkEnd(at)) {
      int to = prose.chunkEnd(at);
      cites |= prose.lower(at).equals("et") || isYear(at);
      if (prose.gapAfter(to - 1).indexOf(')') >= 0) {
        return cites || at == word ? to : word;
      }
    }
    return word;
  }

  private boolean isYear(int at) {
    String lower = prose.lower(at);
    return lower.length() >= 4 && (lower.startsWith("19") || lower.startsWith("20"));
  }

  /** "Foo-based methods", "Foo-based and Bar-based methods": a family by what it is based on. */
  private int basedEnd() {
    int last = prose.chunkEnd(word);
    boolean based =
        last - word > 1 && last < end && prose.lower(last - 1).equals("based") && isFamily(last);
    if (!based) {
      return word;
    }
    int head = familyHead(last);
    if (head < 0) {
      return word;
    }
    String family = prose.chunk(word) + " " + prose.lower(head);
    names.add(new NamePlace(family, "", word, head == last ? head + 1 : last));
    return head == last ? head + 1 : last;
  }

  /** What everybody uses is a method all the same when it is compared with. */
  private boolean isMethod() {
    return prose.isCapitalised(word)
        && prose.chunkEnd(word) == word + 1
        && METHODS.contains(prose.lower(word));
  }

  private boolean isFamily(int last) {
    String stem = NamePlace.name(prose, word, last - 1);
    return prose.isMarked(word) && Names.isShaped(stem);
  }

  private int familyHead(int from) {
    int at = from;
    boolean joined = prose.lower(at).equals("and") || prose.lower(at).equals("or");
    if (joined && at + 1 < end) {
      at = prose.chunkEnd(at + 1);
      joined = prose.lower(at - 1).equals("based");
    }
    boolean head = (at == from || joined) && at < end && prose.breakBefore(at) == 0;
    return head && BASED.contains(prose.lower(at)) ? at : -1;
  }

  /** Returns the word after a name in small letters that quotation marks set off, or this word. */
  private int quotedEnd() {
    if (any
        || word > from + 2
        || prose.breakBefore(word) >= WordScanner.CLAUSE_BREAK
        || !opensQuote(word)) {
      return word;
    }
    int last = Math.min(end, word + LONGEST_QUOTED);
    for (int at = word; at < last && (at == word || prose.breakBefore(at) == 0); at++) {
      if (isQuote(prose.gapAfter(at), 0)) {
        return isClosed(at + 1) ? at + 1 : word;
      }
    }
    return word;
  }

  /** "traditional" search is no name. */
  private boolean isClosed(int next) {
    return next >= end
        || prose.breakBefore(next) != 0
        || LIST_WORDS.contains(prose.lower(next))
        || ENDS.contains(prose.lower(next));
  }

  private boolean opensQuote(int at) {
    String gap = prose.gapBefore(at);
    return gap.length() > 1 && isQuote(gap, gap.length() - 1);
  }

  private static boolean isQuote(String gap, int at) {
    return at < gap.length() && "\"'\u2018\u2019\u201c\u201d`".indexOf(gap.charAt(at)) >= 0;
  }

  private boolean addName(int start, int to) {
    NamePlace place = NamePlace.of(prose, start, to);
    boolean common = Names.isCommon(place.name()) && !METHODS.contains(prose.lower(start));
    if (common || names.isField(place) || isPossessed(start)) {
      return false;
    }
    return names.add(place);
  }

  private boolean isPossessed(int start) {
    String before = prose.lower(start - 1, prose.sentence(start));
    return before.equals("its") || before.equals("their") || before.equals("our");
  }
}
