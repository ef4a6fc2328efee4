package io.github.pefttaxonomy.classify;

/** Names of variants beside the name of what is introduced. */
final class VariantNames {
  private final NameList names;
  private final Prose prose;

  VariantNames(NameList names) {
    this.names = names;
    this.prose = names.prose;
  }

  /** "X-Lite" and "X+" are new where X is. */
  void read() {
    if (names.found.isEmpty()) {
      return;
    }
    for (int i = 0; i < prose.notableCount() && names.found.size() < NameList.MOST; i++) {
      int word = prose.notable(i);
      if (prose.isTitle(word) || prose.chunkStart(word) < word) {
        continue;
      }
      boolean may =
          mayBeVariant(word) && names.own.mayBeOwn(prose.sentence(word)) && !isInLink(word);
      if (may && isVariant(names.chunk(word))) {
        names.add(NamePlace.of(prose, word, prose.chunkEnd(word)));
      } else if (may && names.isOwnName(word) && isKindOfOwn(word)) {
        names.add(NamePlace.of(prose, prose.chunkStart(word - 1), prose.chunkEnd(word)));
      }
    }
  }

  private boolean isInLink(int word) {
    return prose.gapBefore(word).indexOf('/') >= 0;
  }

  /** Returns whether a word begins like one of the names. */
  private boolean mayBeVariant(int word) {
    if (!prose.isMarked(word)) {
      return false;
    }
    char first = prose.first(word);
    for (NamePlace place : names.found) {
      if (place.name().charAt(0) == first || Character.isLowerCase(first)) {
        return true;
      }
    }
    return false;
  }

  /** "Umbrella Foo" beside Foo. */
  private boolean isKindOfOwn(int word) {
    boolean inside = word > prose.sentenceStart(word) + 1 && prose.breakBefore(word) == 0;
    int before = inside ? prose.chunkStart(word - 1) : -1;
    return inside
        && prose.gapBefore(word).equals(" ")
        && prose.breakBefore(before) != WordScanner.SENTENCE_BREAK
        && prose.raw(before).length() > 3
        && prose.isCapitalised(before)
        && !prose.isShaped(before);
  }

  private boolean isVariant(String name) {
    for (NamePlace place : names.found) {
      if (isVariant(place.name(), name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isVariant(String known, String name) {
    if (known.length() < 3 || name.length() < known.length() + 1) {
      return false;
    } else if (!name.startsWith(known)) {
      return isPrefixed(known, name);
    }
    String rest = name.substring(known.length());
    boolean suffix =
        rest.length() > 2 && rest.charAt(0) == '-' && Character.isUpperCase(rest.charAt(1));
    return rest.equals("+") || (suffix && !Names.isCommon(name) && rest.indexOf('-', 1) < 0);
  }

  /** "mFoo" beside Foo. */
  private static boolean isPrefixed(String known, String name) {
    int rest = name.length() - known.length();
    return rest < 3
        && known.length() > 3
        && Character.isUpperCase(known.charAt(0))
        && Character.isLowerCase(name.charAt(rest - 1))
        && name.endsWith(known);
  }
}
