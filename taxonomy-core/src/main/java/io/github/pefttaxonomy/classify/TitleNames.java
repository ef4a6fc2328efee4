package io.github.pefttaxonomy.classify;

import org.jspecify.annotations.Nullable;

/** Names in the title: before its colon, or in brackets behind their long form. */
final class TitleNames {
  private static final int LONGEST = 80;

  private final NameList names;
  private final Prose prose;

  TitleNames(NameList names) {
    this.names = names;
    this.prose = names.prose;
  }

  void read() {
    int titleEnd = prose.reading().titleWordCount();
    int colon = 1;
    while (colon < titleEnd
        && !prose.gapBefore(colon).contains(":")
        && !prose.gapBefore(colon).contains(" - ")
        && !prose.gapBefore(colon).contains("--")) {
      colon++;
    }
    readTitleBracket(titleEnd);
    boolean isQuestion =
        titleEnd == 0 || prose.gapAfter(Math.min(colon, titleEnd) - 1).contains("?");
    if (colon >= titleEnd || isQuestion || prose.gapBefore(colon).contains(")")) {
      return;
    }
    NamePlace place = NamePlace.of(prose, 0, colon);
    boolean single = prose.chunkEnd(0) >= colon;
    boolean two =
        colon <= 3
            && prose.isCapitalised(0)
            && prose.isCapitalised(colon - 1)
            && prose.isShaped(colon - 1)
            && !Names.isCommon(names.chunk(colon - 1));
    boolean whole = two || single;
    if (whole ? isTitleName(place) : colon <= 5 && standsInAbstract(place)) {
      names.add(place);
    }
  }

  private boolean isTitleName(NamePlace place) {
    return (Names.isShaped(place.name()) && !names.isForeign(place.name()))
        || (names.isInAbstract(place.name()) && !Names.isCommon(place.name()));
  }

  private boolean standsInAbstract(NamePlace place) {
    if (place.name().isEmpty() || place.name().length() > LONGEST) {
      return false;
    }
    String name = place.name();
    String text = prose.reading().paper().abstractText();
    char first = name.charAt(0);
    char small = Character.toLowerCase(first);
    char capital = Character.toUpperCase(first);
    int last = text.length() - name.length();
    for (int i = 0; i <= last; i++) {
      char c = text.charAt(i);
      if ((c == small || c == capital) && text.regionMatches(true, i, name, 0, name.length())) {
        return true;
      }
    }
    return false;
  }

  private void readTitleBracket(int titleEnd) {
    for (int word = 1; word < titleEnd; word++) {
      if (prose.opensBracket(word)) {
        NamePlace place = NamePlace.of(prose, word, prose.chunkEnd(word));
        @Nullable String expansion = Expansions.of(prose, place, 0);
        if (expansion != null
            && !Names.isCommon(place.name())
            && names.isInAbstract(place.name())) {
          names.add(place.with(expansion));
        }
      }
    }
  }

  /** "X: a long form of it" in the title gives the long form. */
  void expand() {
    int titleEnd = prose.reading().titleWordCount();
    for (int i = 0; i < names.found.size(); i++) {
      NamePlace place = names.found.get(i);
      int from = place.start() == 0 && place.end() < titleEnd ? place.end() : 0;
      int end =
          place.expansion().isEmpty()
              ? Expansions.endFrom(prose, from, titleEnd, place.name())
              : -1;
      if (end > 0) {
        names.found.set(i, place.with(prose.plain(from, end)));
      }
    }
  }
}
