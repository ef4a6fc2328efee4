package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.NamedMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds what a paper builds on by the names that it gives to its own work: a name within one of
 * these ("LoRA-XS"), an earlier release, and what the sentence that introduces them names.
 */
final class Ancestry {
  private static final Set<String> OPPOSING = WordList.of("unlike like not without instead");
  private static final int REACH = 8;

  private final RelatedNames names;
  private final Prose prose;
  private final List<NamePlace> introduced;
  private final Comparisons comparisons;
  private final ExtendedNames extended;

  Ancestry(RelatedNames names, List<NamePlace> introduced) {
    this.names = names;
    this.prose = names.prose;
    this.introduced = introduced;
    this.comparisons = new Comparisons(names);
    this.extended = new ExtendedNames(names);
  }

  /** Adds them all, those within own names first. */
  void read() {
    addContained();
    addIntroductory();
  }

  /** "LoRA-XS" is built on LoRA, "FooNet-3" on FooNet-2, if the text speaks of them. */
  private void addContained() {
    for (int i = 0; i < prose.notableCount(); i++) {
      int word = prose.notable(i);
      if (prose.isTitle(word)
          || !prose.isMarked(word)
          || prose.chunkStart(word) < word
          || !mayBePartOfOwn(word)) {
        continue;
      }
      int end = names.nameEnd(word, Math.min(prose.sentenceEnd(word), word + REACH));
      NamePlace place = NamePlace.of(prose, word, Math.max(end, prose.chunkEnd(word)));
      if (place.name().length() > 2 && isPartOfOwn(place.name())) {
        names.add(place);
      }
    }
  }

  /** Returns whether a word begins like some part of an own name. */
  private boolean mayBePartOfOwn(int word) {
    String text = prose.text(word);
    int start = prose.reading().wordStart(word);
    char first = text.charAt(start);
    if (!Character.isLetterOrDigit(first)) {
      return true;
    }
    char second = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
    for (NamePlace own : introduced) {
      String name = own.name();
      for (int at = name.indexOf(first); at >= 0; at = name.indexOf(first, at + 1)) {
        boolean same = at + 1 < name.length() && name.charAt(at + 1) == second;
        if (same || !Character.isLetterOrDigit(second)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isPartOfOwn(String name) {
    for (NamePlace own : introduced) {
      boolean longer = own.name().length() > name.length();
      if (longer && own.name().contains(name) && (isDistinct(name) || isHead(own.name(), name))) {
        return true;
      } else if (isOtherRelease(own.name(), name)) {
        return true;
      }
    }
    return false;
  }

  /** "FooBAR" has BAR for its head. */
  private static boolean isHead(String own, String name) {
    int before = own.length() - name.length() - 1;
    return name.length() > 3
        && own.endsWith(name)
        && RelatedNames.isAllCapitals(name)
        && Character.isLowerCase(own.charAt(before));
  }

  /** A known name, or one in mixed case: not the abbreviation of a task. */
  private boolean isDistinct(String name) {
    if (!Names.isShaped(name)) {
      return false;
    } else if (names.gazetteer.find(name).isPresent()) {
      return true;
    }
    boolean small = false;
    for (int i = 1; i < name.length(); i++) {
      if (name.charAt(i) == '-' || name.charAt(i) == ' ') {
        return false;
      }
      small |= Character.isLowerCase(name.charAt(i));
    }
    return small && Character.isUpperCase(name.charAt(0));
  }

  private static boolean isOtherRelease(String own, String name) {
    int stem = stem(own);
    return stem > 3
        && stem == stem(name)
        && own.regionMatches(0, name, 0, stem)
        && (stem < own.length() || stem < name.length())
        && !own.equals(name);
  }

  /** Returns the length of a name without its release: that of "FooNet" for "FooNet-v2.1". */
  private static int stem(String name) {
    int digit = 1;
    while (digit < name.length() && !NumberToken.isDigit(name.charAt(digit))) {
      digit++;
    }
    if (digit >= name.length()) {
      return name.length();
    }
    for (int i = digit; i < name.length(); i++) {
      if (!NumberToken.isDigit(name.charAt(i)) && name.charAt(i) != '.') {
        return name.length();
      }
    }
    int end = digit;
    while (end > 1 && "-vab .".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  /** Known methods of the title, and of the sentence that introduces the paper's own. */
  private void addIntroductory() {
    addKnown(0, prose.reading().titleWordCount());
    for (NamePlace place : introduced) {
      int start = prose.isTitle(place.start()) ? afterChunk(place.name()) : place.start();
      if (start < prose.size()) {
        addKnown(start, prose.sentenceEnd(start));
        break;
      }
    }
    for (NamePlace place : introduced) {
      addApposition(afterFirst(place));
    }
  }

  /** Returns the word after the first place of a name in the abstract, and after its long form. */
  private int afterFirst(NamePlace place) {
    int end = prose.isTitle(place.start()) ? afterChunk(place.name()) : place.end();
    if (end < prose.size() && prose.follows(end) && prose.opensBracket(end)) {
      int last = Math.min(prose.sentenceEnd(end), end + REACH);
      while (end + 1 < last && !prose.gapAfter(end).contains(")")) {
        end++;
      }
      return end + 1;
    }
    return end;
  }

  private int afterChunk(String name) {
    for (int i = 0; i < prose.notableCount(); i++) {
      int word = prose.notable(i);
      boolean may =
          !prose.isTitle(word) && prose.isMarked(word) && prose.first(word) == name.charAt(0);
      if (may && prose.chunk(word).equals(name)) {
        return prose.chunkEnd(word);
      }
    }
    return prose.size();
  }

  /** "Foo, a compact Bar model". */
  private void addApposition(int from) {
    boolean article =
        from < prose.size()
            && prose.follows(from)
            && prose.breakBefore(from) == WordScanner.PHRASE_BREAK
            && prose.lower(from).startsWith("a");
    int to = article ? Math.min(prose.sentenceEnd(from), from + REACH) : from;
    for (int word = from + 1; word < to && prose.breakBefore(word) == 0; word++) {
      int end = names.nameEnd(word, to);
      if (end > word) {
        String next = end < to ? prose.lower(end) : "";
        boolean single = end == prose.chunkEnd(word) && NameList.isStop(next);
        if ((NameList.isKind(next) || single) && prose.isCapitalised(word)) {
          addDescribed(word, end);
        }
        return;
      } else if (NameList.isStop(prose.lower(word))) {
        return;
      }
    }
  }

  /** A kind of thing by a name that is no field's and no part of the own long form. */
  private void addDescribed(int start, int end) {
    String name = NamePlace.name(prose, start, end);
    boolean known = names.gazetteer.find(name).isPresent();
    boolean clear = end == prose.chunkEnd(start) && Names.hasInnerSign(name);
    if (known || (clear && !isTask(names.definition(name)))) {
      extended.add(start, end, false);
    }
  }

  /** "foo detection", "foo learning": what is done, not what does it. */
  private static boolean isTask(String longForm) {
    return longForm.endsWith("ing") || longForm.endsWith("tion");
  }

  private void addKnown(int from, int to) {
    for (int word = from; word < to; word = prose.chunkEnd(word)) {
      if (!prose.isMarked(word)) {
        if (OPPOSING.contains(prose.lower(word))
            || (prose.isCue(word, CueWords.COMPARISON) && comparisons.after(word) > 0)) {
          return;
        }
        continue;
      }
      int end = Math.min(to, prose.chunkEnd(word));
      if (prose.chunkEnd(word) == end && end == word + 1 && !prose.isShaped(word)) {
        continue;
      }
      boolean based = end - word > 1 && prose.lower(end - 1).equals("based");
      String name = NamePlace.name(prose, word, based ? end - 1 : end);
      if (name.length() > 2
          && Names.isShaped(name)
          && ((based && !Names.isCommon(name)) || (isMethod(name) && !isDefined(word, name)))) {
        names.add(NamePlace.of(prose, word, based ? end - 1 : end));
      }
    }
  }

  /** Returns whether the text itself defines a name here, as something else than is known. */
  private boolean isDefined(int word, String name) {
    int start =
        prose.opensBracket(word)
            ? Expansions.startBefore(prose, word, name, prose.sentenceStart(word))
            : -1;
    Optional<NamedMethod> known = names.gazetteer.find(name);
    return start >= 0
        && !known.equals(names.gazetteer.find(prose.plain(start, word)))
        && (name.length() < 5 || known.filter(Ancestry::isSpeltOut).isPresent());
  }

  private static boolean isSpeltOut(NamedMethod method) {
    return method.aliases().stream().anyMatch(alias -> alias.contains(" "));
  }

  private boolean isMethod(String name) {
    return names.gazetteer.find(name).filter(m -> !m.isModel()).isPresent();
  }
}
