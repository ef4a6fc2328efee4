package io.github.pefttaxonomy.classify;

import java.util.Set;

/** Takes what a cue of extension leads to, if it is spelled as the name of a method. */
final class ExtendedNames {
  private static final Set<String> JOINTS = WordList.of("and or into in on with to of");

  private final RelatedNames names;
  private final Prose prose;

  ExtendedNames(RelatedNames names) {
    this.names = names;
    this.prose = names.prose;
  }

  /** What is extended has to be spelled as a name, or known, or to follow close on the cue. */
  void add(int start, int end, boolean close) {
    NamePlace place = NamePlace.of(prose, start, end);
    String name = place.name();
    boolean clear =
        isClear(name, start)
            || (isWhole(start, end) && names.gazetteer.find(name).isPresent())
            || isSeveral(start, end)
            || (close && isPlainName(start, end));
    boolean common = Names.isCommon(name) || Names.hasCommonInitials(name);
    if (clear && !common && !names.isField(place) && !isNew(end)) {
      names.add(place);
    }
  }

  private boolean isClosed(int end) {
    return end >= prose.size()
        || !prose.follows(end)
        || prose.breakBefore(end) != 0
        || (NameList.isKind(prose.lower(end)) && !prose.lower(end).equals("dataset"))
        || NameList.isStop(prose.lower(end));
  }

  /** A known name in small letters is part of what follows: "self-foo nets". */
  private boolean isWhole(int start, int end) {
    return isClosed(end)
        || JOINTS.contains(prose.lower(end))
        || (prose.isMarked(start) && !prose.isTitle(start));
  }

  /** "Lean Foo Nesting": capitalised words within a sentence. */
  private boolean isSeveral(int start, int end) {
    if (prose.isTitle(start)
        || prose.chunkEnd(start) >= end
        || (end < prose.size() && names.isLanguage(end))
        || Names.hasCommonInitials(NamePlace.name(prose, start, end))) {
      return false;
    }
    for (int word = start; word < end; word++) {
      if (!prose.isCapitalised(word) || prose.breakBefore(word) == WordScanner.SENTENCE_BREAK) {
        return false;
      }
    }
    return true;
  }

  /** "the Foo framework": a single capitalised word that nothing but its kind follows. */
  private boolean isPlainName(int start, int end) {
    return isClosed(end)
        && end == start + 1
        && !prose.isTitle(start)
        && prose.isCapitalised(start)
        && prose.lower(start).length() > 3;
  }

  /** Titles capitalise all parts of a compound, so that these alone make no name there. */
  private boolean isClear(String name, int start) {
    return (Names.isShaped(name) && (!prose.isTitle(start) || Names.hasInnerSign(name)))
        || Names.hasInnerDigit(name);
  }

  /** "incorporates Foo, a new scheme": a part of the paper's own. */
  private boolean isNew(int end) {
    if (end >= prose.size() || !prose.follows(end) || !prose.lower(end).equals("a")) {
      return false;
    }
    String next = prose.lower(end + 1, prose.sentence(end));
    return prose.breakBefore(end) == WordScanner.PHRASE_BREAK
        && (next.equals("new") || next.equals("novel"));
  }
}
