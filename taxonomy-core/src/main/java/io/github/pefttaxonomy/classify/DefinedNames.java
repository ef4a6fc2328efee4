package io.github.pefttaxonomy.classify;

import java.util.Set;

/** Names that stand in brackets behind the long form that they abbreviate. */
final class DefinedNames {
  private static final Set<String> NEW =
      WordList.of(
          "novel call called new propose introduce present proposed entitled proposes innovative");
  private static final Set<String> MAKING =
      WordList.of("define defines develop develops design designs devise introduces presents");
  private static final Set<String> TASKS = WordList.of("problem problems task tasks setting");

  private final NameList names;
  private final Prose prose;

  DefinedNames(NameList names) {
    this.names = names;
    this.prose = names.prose;
  }

  /** Takes the short form in brackets at a word, if the words before it tell that it is new. */
  void readDefinition(int word) {
    int end = names.bracketed(word);
    if (end < 0) {
      return;
    }
    NamePlace place = NamePlace.of(prose, word, end);
    boolean candidate =
        Names.isShaped(place.name())
            && place.name().length() > 2
            && !Names.isCommon(place.name())
            && names.gazetteer.find(place.name()).isEmpty()
            && word == names.firstPlace(place.name());
    int from = Math.max(prose.sentenceStart(word), word - 12);
    int start = candidate ? Expansions.startBefore(prose, word, place.name(), from) : -1;
    boolean task = end < prose.size() && TASKS.contains(prose.lower(end));
    if (start >= 0
        && !task
        && (isCued(start) || (prose.isCapitalised(start) && isTitled(start, word)))) {
      names.add(place.with(prose.plain(start, word)));
    }
  }

  /** Returns whether all words that count are capitalised, as in names of parts of a system. */
  private boolean isTitled(int start, int end) {
    for (int word = start; word < end; word++) {
      if (!prose.isCapitalised(word)
          && prose.lower(word).length() > 3
          && prose.chunkStart(word) == word) {
        return false;
      }
    }
    return hasCueBefore(start) && followsArticle(start);
  }

  /** After an article, or as an item behind a colon. */
  private boolean followsArticle(int start) {
    if (prose.breakBefore(start) == WordScanner.CLAUSE_BREAK || followsItem(start)) {
      return true;
    }
    for (int back = 1; back <= 4; back++) {
      String lower = prose.lower(start - back, prose.sentence(start));
      if (lower.equals("a") || lower.equals("an") || lower.equals("our") || lower.equals("novel")) {
        return true;
      } else if (names.isStop(start - back) || lower.equals("the")) {
        return false;
      }
    }
    return prose.sentenceStart(start) == start;
  }

  /** "A B (AB) for this, and C D (CD)". */
  private boolean followsItem(int start) {
    boolean and = prose.lower(start - 1, prose.sentence(start)).equals("and");
    if (!and || names.found.isEmpty()) {
      return false;
    }
    NamePlace last = names.found.get(names.found.size() - 1);
    return prose.opensBracket(last.start())
        && last.start() < start
        && prose.sentence(last.start()) == prose.sentence(start);
  }

  private boolean hasCueBefore(int word) {
    int from = Math.max(prose.sentenceStart(word), word - 20);
    for (int at = from; at < word; at++) {
      String lower = prose.lower(at);
      if (Introductions.isProposing(lower)
          || Introductions.isNaming(lower)
          || lower.equals("our")
          || lower.equals("employs")
          || lower.equals("novel")
          || lower.equals("new")
          || names.isOwnName(at)) {
        return true;
      }
    }
    return false;
  }

  private boolean isCued(int word) {
    for (int back = 1; back <= 4; back++) {
      String lower = prose.lower(word - back, prose.sentence(word));
      if (lower.equals("that") || lower.equals("which")) {
        return false;
      } else if (NEW.contains(lower) || (back < 3 && MAKING.contains(lower))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the end of a long form in small letters whose short form follows in brackets, or -1.
   */
  int definedEnd(int from, int end) {
    int last = Math.min(end, from + 9);
    for (int word = from + 2; word < last; word++) {
      if (prose.breakBefore(word) != 0) {
        int close = names.bracketed(word);
        boolean matches =
            close > 0
                && Expansions.startBefore(prose, word, names.chunk(word), from) == from
                && prose.isShaped(word);
        return matches ? word : -1;
      }
    }
    return -1;
  }
}
