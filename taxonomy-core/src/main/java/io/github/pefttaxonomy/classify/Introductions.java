package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the names that a paper gives to its own work: before the colon of the title, behind
 * "called" and "dubbed", as object of "we propose", and in brackets behind a long form that is
 * proposed.
 */
final class Introductions {
  private static final Set<String> NAMING =
      WordList.of(
          "called named dubbed entitled termed coined namely call dub name denoted abbreviated",
          "titled",
          "christened term denote");
  private static final Set<String> PROPOSING =
      WordList.of(
          "propose proposes proposing introduce introduces introducing present presents",
          "presenting develop develops developed design designed devise release build describes",
          "releases",
          "describe offer contribute create construct unveil proposed introduced presented",
          "establish craft provide releasing developing",
          "open-source curate");
  private static final Set<String> SKIPPED =
      WordList.of(
          "a an the our new novel simple efficient effective it as this them these two three",
          "its proposed general first method approach framework model algorithm to of that",
          "here also further then now resulting improved and large small compact fast");
  private static final Set<String> PASSIVE =
      WordList.of("proposed introduced presented developed designed");
  private static final Set<String> OF = WordList.of("of with into on and or between through");
  private static final Set<String> VERBS_OF_NAMING = WordList.of("call dub name term denote");
  private static final Set<String> WEAK =
      WordList.of(
          "explore study define use employ leverage train report extend formulate employs uses");
  static final Set<String> CUES =
      ImmutableSet.<String>builder()
          .addAll(NAMING)
          .addAll(PROPOSING)
          .addAll(WEAK)
          .add("our", "proposed", "novel")
          .build();
  private static final Set<String> OWN_SUBJECTS = WordList.of("we paper work study article our");
  private static final Set<String> ARTICLES = WordList.of("a an the our");
  static final Set<String> WORDS =
      ImmutableSet.<String>builder().addAll(SKIPPED).addAll(ARTICLES).build();
  private static final int LONGEST = 6;
  private static final int REACH = 16;

  private final NameList names;
  private final Prose prose;
  private final DefinedNames definitions;

  private Introductions(NameList names) {
    this.names = names;
    this.prose = names.prose;
    this.definitions = new DefinedNames(names);
  }

  /** Returns the names, those of the title first, each once. */
  static List<NamePlace> read(Prose prose, OwnWork own, Gazetteer gazetteer) {
    NameList names = new NameList(prose, own, gazetteer);
    TitleNames title = new TitleNames(names);
    title.read();
    new Introductions(names).readAbstract();
    new VariantNames(names).read();
    title.expand();
    return names.found;
  }

  static boolean isProposing(String lower) {
    return PROPOSING.contains(lower);
  }

  static boolean isNaming(String lower) {
    return NAMING.contains(lower);
  }

  private void readAbstract() {
    for (int i = 0; i < prose.notableCount(); i++) {
      int word = prose.notable(i);
      if (prose.isTitle(word)) {
        continue;
      }
      boolean bracket = prose.opensBracket(word);
      boolean cue = prose.isCue(word, CueWords.NAMING);
      if ((!bracket && !cue) || !names.own.mayBeOwn(prose.sentence(word))) {
        continue;
      }
      if (bracket) {
        definitions.readDefinition(word);
      }
      if (!cue) {
        continue;
      }
      String lower = prose.lower(word);
      if (lower.equals("our") || lower.equals("proposed") || lower.equals("novel")) {
        readOur(word);
      }
      if (NAMING.contains(lower) && (!VERBS_OF_NAMING.contains(lower) || isVerb(word))) {
        readNamed(word);
      } else if (isPassive(word)) {
        readSubject(prose.sentenceStart(word), word);
      } else if (PROPOSING.contains(lower)) {
        readProposed(word);
      } else if (WEAK.contains(lower)) {
        readWeak(word);
      }
    }
  }

  /** "is proposed", "are introduced". */
  private boolean isPassive(int word) {
    String before = prose.lower(word - 1, prose.sentence(word));
    return PASSIVE.contains(prose.lower(word)) && (before.equals("is") || before.equals("are"));
  }

  /** "the FooNet method is proposed": what stands before the first "of", "with" and the like. */
  private void readSubject(int start, int verb) {
    int from = Math.max(start, verb - REACH);
    for (int word = from; word < verb; word = prose.chunkEnd(word)) {
      String name = prose.isMarked(word) ? names.chunk(word) : "";
      boolean fresh =
          isMixed(name)
              && prose.isShaped(word)
              && names.gazetteer.find(name).isEmpty()
              && !names.wasSeenBefore(name, word);
      if (fresh
          && prose.chunkEnd(word) <= verb
          && !prose.lower(prose.chunkEnd(word)).equals("based")) {
        names.accept(word, prose.chunkEnd(word), start);
        return;
      } else if (names.isStop(word) || (OF.contains(prose.lower(word)) && word > start)) {
        return;
      }
    }
  }

  private void readNamed(int cue) {
    if (prose.chunkStart(cue) < cue) {
      return;
    }
    int end = prose.sentenceEnd(cue);
    int word = cue + 1;
    while (word < end && SKIPPED.contains(prose.lower(word)) && !prose.isMarked(word)) {
      word++;
    }
    if (word >= end || word > cue + 5) {
      return;
    }
    int nameEnd = names.nameEnd(word, end);
    if (prose.lower(cue).equals("abbreviated") && nameEnd > word && !names.found.isEmpty()) {
      NamePlace last = names.found.get(names.found.size() - 1);
      names.add(NamePlace.of(prose, word, nameEnd).with(last.end() <= cue ? last.name() : ""));
    } else if (nameEnd > word) {
      names.accept(word, nameEnd, prose.sentenceStart(cue));
      readRelatives(nameEnd, Math.min(end, nameEnd + 6));
    } else if (definitions.definedEnd(word, end) > 0) {
      names.accept(word, definitions.definedEnd(word, end), word);
    } else if (isSetOff(cue, word)) {
      int to = phraseEnd(word, end);
      if (to > word && to - word <= 5 && !isOldTerm(cue, word, to)) {
        names.accept(word, to, prose.sentenceStart(cue));
      }
    }
  }

  /** "our X model", "the proposed X", "a novel long form (X)". */
  private void readOur(int cue) {
    if (prose.lower(cue).equals("proposed") && isRecent(cue)) {
      return;
    }
    int end = prose.sentenceEnd(cue);
    int word = cue + 1;
    while (word < end && word < cue + 3 && SKIPPED.contains(prose.lower(word))) {
      word++;
    }
    if (word >= end) {
      return;
    }
    String name = names.chunk(word);
    if (prose.lower(cue).equals("novel")) {
      readSubject(cue);
    }
    int to = prose.chunkEnd(word);
    boolean closed = to >= end || prose.breakBefore(to) != 0 || !prose.isMarked(to);
    boolean candidate = prose.isShaped(word) && closed && to - word <= 4;
    if (candidate && !isKnown(cue, name) && !Names.isCommon(name)) {
      names.accept(word, to, word);
    } else {
      readLongForm(word, beforeComparison(word, Math.min(end, word + 10)));
    }
  }

  /** "our net beats a lean net, BarNet" names no net of ours. */
  private int beforeComparison(int from, int end) {
    int word = from;
    while (word < end
        && (!prose.isCue(word, CueWords.COMPARISON) || prose.chunkEnd(word) > word + 1)) {
      word++;
    }
    return word;
  }

  private boolean isKnown(int cue, String name) {
    boolean ours = prose.lower(cue).equals("proposed") && !isRecent(cue);
    return prose.lower(cue).equals("novel")
        || (!ours && names.gazetteer.find(name).isPresent())
        || names.isBackground(name);
  }

  /** "Foo Attention, a novel mechanism". */
  private void readSubject(int cue) {
    int article = cue - 1;
    int start = prose.sentenceStart(cue);
    boolean apposition =
        article > start
            && prose.lower(article).startsWith("a")
            && (prose.breakBefore(article) == WordScanner.PHRASE_BREAK || names.isDash(article));
    if (!apposition || prose.gapBefore(article).contains(")")) {
      return;
    }
    int from = article;
    while (from > start
        && article - from < LONGEST
        && (from == article || prose.breakBefore(from) == 0)
        && prose.isCapitalised(prose.chunkStart(from - 1))) {
      from = prose.chunkStart(from - 1);
    }
    if (from < article && (from > start || prose.isShaped(from))) {
      NamePlace place = NamePlace.of(prose, from, article);
      boolean several = place.name().indexOf(' ') > 0;
      boolean fresh =
          !names.wasSeenBefore(names.chunk(from), from)
              && names.gazetteer.find(place.name()).isEmpty();
      if (fresh && (several || Names.isShaped(place.name()))) {
        names.accept(from, article, from);
      }
    }
  }

  /** "the recently proposed X" is the work of others. */
  private boolean isRecent(int cue) {
    String before = prose.lower(cue - 1, prose.sentence(cue));
    return before.endsWith("ly") && prose.lower(cue).endsWith("ed");
  }

  /** A name in small letters has to be set off by quotes or markup. */
  private boolean isSetOff(int cue, int word) {
    String gap = prose.gapBefore(word);
    boolean marked =
        gap.contains("\\") || gap.contains("\"") || gap.contains("\u201c") || gap.contains("`");
    return marked
        || (word == cue + 1
            && !prose.lower(cue).equals("named")
            && !prose.lower(cue).equals("namely")
            && !prose.lower(cue).equals("name")
            && !prose.lower(cue).equals("term")
            && !prose.lower(cue).equals("call")
            && !prose.lower(cue).equals("denote"));
  }

  /** "modules called adapters", "a challenge termed foo": no name of the authors'. */
  private boolean isOldTerm(int cue, int word, int to) {
    String before = prose.lower(cue - 1, prose.sentence(cue));
    return before.equals("challenge")
        || before.equals("problem")
        || before.equals("issue")
        || before.equals("task")
        || (prose.gapBefore(word).equals(" ")
            && !prose.isCapitalised(word)
            && names.gazetteer.find(NamePlace.name(prose, word, to)).isPresent());
  }

  private int phraseEnd(int from, int end) {
    int word = from + 1;
    while (word < Math.min(end, from + LONGEST)
        && prose.breakBefore(word) == 0
        && !NameList.isStop(prose.lower(word))
        && !isClosed(prose.gapBefore(word))) {
      word++;
    }
    return word;
  }

  /** What sets a name off ends with it. */
  private static boolean isClosed(String gap) {
    return gap.contains("\"")
        || gap.contains("\u201d")
        || gap.contains("''")
        || gap.contains("' ")
        || gap.contains("}");
  }

  /** "we propose X", "we propose a new long form (X)", "we propose a method, X,". */
  private void readProposed(int cue) {
    if (!hasOwnSubject(cue) || isRecent(cue)) {
      return;
    }
    int end = Math.min(prose.sentenceEnd(cue), cue + 1 + REACH + 8);
    int word = cue + 1;
    while (word < end && SKIPPED.contains(prose.lower(word)) && !prose.isCapitalised(word)) {
      word++;
    }
    if (word >= end) {
      return;
    }
    int nameEnd = names.nameEnd(word, end);
    if (nameEnd > word && isObject(word, nameEnd, end)) {
      names.accept(word, nameEnd, word);
      readShortForm(word, nameEnd, end);
      readRelatives(nameEnd, end);
    } else {
      readLongForm(word, end);
    }
  }

  /** "the Lean Foo Net, LFN,". */
  private void readShortForm(int start, int nameEnd, int end) {
    int close = nameEnd < end && prose.breakBefore(nameEnd) != 0 ? prose.chunkEnd(nameEnd) : end;
    boolean set = close < end && prose.breakBefore(close) != 0 && prose.isShaped(nameEnd);
    @Nullable NamePlace place = set ? NamePlace.of(prose, nameEnd, close) : null;
    if (place != null && Expansions.startBefore(prose, nameEnd, place.name(), start) == start) {
      names.add(place.with(prose.plain(start, nameEnd)));
    }
  }

  /** "which we call", not "the long term". */
  private boolean isVerb(int word) {
    int sentence = prose.sentence(word);
    return !prose.isCapitalised(word)
        && (prose.lower(word - 1, sentence).equals("we")
            || prose.lower(word - 2, sentence).equals("we")
            || prose.lower(word - 1, sentence).equals("and"));
  }

  /** "we explore X, a ..." */
  private void readWeak(int cue) {
    int end = prose.sentenceEnd(cue);
    if (cue + 1 >= end || !hasOwnSubject(cue)) {
      return;
    }
    int nameEnd = names.nameEnd(cue + 1, end);
    boolean apposition =
        nameEnd > cue + 1
            && nameEnd < end
            && (prose.breakBefore(nameEnd) != 0
                || names.isDash(nameEnd)
                || prose.gapBefore(nameEnd).equals("-"))
            && ARTICLES.contains(prose.lower(nameEnd));
    if (apposition && isObject(cue + 1, nameEnd, end)) {
      names.accept(cue + 1, nameEnd, cue + 1);
    }
  }

  private boolean hasOwnSubject(int cue) {
    int sentence = prose.sentence(cue);
    for (int back = 1; back <= 16; back++) {
      if (OWN_SUBJECTS.contains(prose.lower(cue - back, sentence))) {
        return true;
      }
    }
    return prose.lower(cue).endsWith("ing") || prose.lower(cue).endsWith("ed");
  }

  private boolean isObject(int start, int end, int limit) {
    String name = NamePlace.of(prose, start, end).name();
    if (Names.isCommon(name) || names.wasSeenBefore(name, start)) {
      return false;
    }
    boolean plain = prose.chunkEnd(start) >= end && !Names.isShaped(name);
    if (plain) {
      return !names.gazetteer.find(name).isPresent()
          && (end >= limit
              || prose.breakBefore(end) != 0
              || names.isDash(end)
              || isGlued(end)
              || prose.lower(end).equals("that"));
    }
    if (end >= limit
        || prose.breakBefore(end) != 0
        || names.isDash(end)
        || NameList.isStop(prose.lower(end))) {
      return true;
    }
    return NameList.isKind(prose.lower(end)) && names.gazetteer.find(name).isEmpty();
  }

  /** "Foo-a family of nets". */
  private boolean isGlued(int end) {
    return prose.gapBefore(end).equals("-") && ARTICLES.contains(prose.lower(end));
  }

  /** "X and its relaxation Y". */
  private void readRelatives(int from, int end) {
    boolean joined = false;
    for (int word = from; word < end; word = prose.chunkEnd(word)) {
      String lower = prose.lower(word);
      joined |= lower.equals("and");
      if ((NameList.isStop(lower) && !lower.equals("and"))
          || prose.breakBefore(word) > WordScanner.PHRASE_BREAK) {
        return;
      }
      boolean name = prose.isShaped(word) && !names.wasSeenBefore(names.chunk(word), word);
      if (joined
          && name
          && (names.gazetteer.find(names.chunk(word)).isEmpty()
              || names.isLikeOwn(names.chunk(word)))) {
        names.accept(word, prose.chunkEnd(word), from);
        return;
      }
    }
  }

  private void readLongForm(int from, int end) {
    for (int word = from; word < end; word++) {
      String gap = word == from ? "" : prose.gapBefore(word);
      if (gap.contains("(")) {
        readBracket(word, from);
        return;
      } else if (prose.breakBefore(word) == WordScanner.PHRASE_BREAK && word > from) {
        readApposition(word, end);
        return;
      } else if (word > from && isNamedKind(word, end)) {
        names.accept(word, prose.chunkEnd(word), word);
        return;
      } else if (prose.breakBefore(word) > WordScanner.PHRASE_BREAK && word > from) {
        return;
      } else if (names.isStop(word) && !isInLongForm(word, end)) {
        readClauseName(word, from);
        return;
      }
    }
  }

  /** "a method that turns foos to bars (FooBar)": no abbreviation of the words before it. */
  private void readClauseName(int from, int start) {
    int end = Math.min(prose.sentenceEnd(from), from + REACH);
    for (int word = from; word < end; word++) {
      if (prose.opensBracket(word)) {
        int close = names.bracketed(word);
        String name = close > 0 ? names.chunk(word) : "";
        boolean fresh =
            isMixed(name)
                && !prose.isMarked(word - 1)
                && names.gazetteer.find(name).isEmpty()
                && !names.wasSeenBefore(name, word);
        if (fresh && Expansions.startBefore(prose, word, name, start) < 0) {
          names.add(NamePlace.of(prose, word, close));
        }
        return;
      } else if (prose.breakBefore(word) >= WordScanner.CLAUSE_BREAK) {
        return;
      }
    }
  }

  private static boolean isMixed(String name) {
    boolean small = false;
    int capitals = 0;
    for (int i = 0; i < name.length(); i++) {
      small |= Character.isLowerCase(name.charAt(i));
      capitals += Character.isUpperCase(name.charAt(i)) ? 1 : 0;
    }
    return small
        && capitals > 1
        && !name.endsWith("s")
        && Names.hasInnerSign(name)
        && !Names.isCommon(name);
  }

  /** "a data set FooBank". */
  private boolean isNamedKind(int word, int end) {
    if (!NameList.isKind(prose.lower(word - 1)) || !prose.isMarked(word)) {
      return false;
    }
    String name = names.chunk(word);
    return prose.isShaped(word)
        && isObject(word, prose.chunkEnd(word), end)
        && names.gazetteer.find(name).isEmpty();
  }

  private boolean isInLongForm(int word, int end) {
    String lower = prose.lower(word);
    boolean small =
        lower.equals("and")
            || lower.equals("in")
            || lower.equals("with")
            || lower.equals("for")
            || lower.equals("to")
            || lower.equals("on")
            || lower.equals("by")
            || lower.equals("via");
    return small && word + 1 < end && prose.isCapitalised(word + 1);
  }

  private void readBracket(int word, int from) {
    int end = names.bracketed(word);
    if (end < 0) {
      return;
    }
    NamePlace place = NamePlace.of(prose, word, end);
    int start = Expansions.startBefore(prose, word, place.name(), from);
    boolean named = Names.isShaped(place.name()) && !Names.isCommon(place.name());
    if (named && (start >= 0 || !names.wasSeenBefore(place.name(), word))) {
      names.add(start < 0 ? place : place.with(prose.plain(start, word)));
    }
  }

  private boolean isClosed(int nameEnd, int end) {
    return nameEnd >= end || prose.breakBefore(nameEnd) != 0;
  }

  /** "two schemes, Foo and Bar". */
  private boolean isPair(int word, int end) {
    return prose.lower(word).equals("and") && word + 1 < end && prose.isShaped(word + 1);
  }

  private void readApposition(int word, int end) {
    int nameEnd = names.nameEnd(word, end);
    boolean comma = prose.gapBefore(word).contains(",");
    boolean several = nameEnd > prose.chunkEnd(word) && isClosed(nameEnd, end);
    boolean plain = NameList.isKind(prose.lower(word - 1)) && isClosed(nameEnd, end);
    boolean shaped = comma && nameEnd > word && (prose.isShaped(word) || several || plain);
    if (shaped
        && isObject(word, nameEnd, end)
        && (nameEnd >= end || prose.breakBefore(nameEnd) != 0 || isPair(nameEnd, end))) {
      names.accept(word, nameEnd, word);
      readRelatives(nameEnd, end);
    }
  }
}
