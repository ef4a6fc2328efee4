package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that a paper was found to introduce, each once, and what has to be known of a word to
 * tell whether it begins one.
 */
final class NameList {
  private static final Set<String> SMALL = WordList.of("of in into the for with to as on");
  private static final Set<String> KINDS =
      WordList.of(
          "method approach framework model models algorithm technique system architecture",
          "network dataset benchmark scheme strategy optimizer module layer adapter family",
          "suite library toolkit block loss scheduler decoding attention pipeline paradigm",
          "engine");
  private static final Set<String> STOPS =
      WordList.of(
          "that which to for by using based with where via on while from because when how as",
          "is are in such whose under through inspired leveraging aimed aiming and against",
          "instead capable tailored designed integrating featuring consisting comprising covering",
          "containing providing enabling resulting");
  static final Set<String> WORDS =
      ImmutableSet.<String>builder().addAll(SMALL).addAll(KINDS).addAll(STOPS).build();
  private static final int LONGEST = 12;
  private static final int ASKED_FEW = 24;
  static final int MOST = 24;

  final Prose prose;
  final OwnWork own;
  final Gazetteer gazetteer;
  final List<NamePlace> found = new ArrayList<>();
  private @Nullable Map<String, Integer> firstSeen;
  private int asked;

  NameList(Prose prose, OwnWork own, Gazetteer gazetteer) {
    this.prose = prose;
    this.own = own;
    this.gazetteer = gazetteer;
  }

  /** Returns whether a word is that of a kind of thing: method, framework, model. */
  static boolean isKind(String lower) {
    return KINDS.contains(lower);
  }

  /** Returns whether a word ends the object of "we propose". */
  static boolean isStop(String lower) {
    return STOPS.contains(lower);
  }

  /** Returns where a chunk of the abstract stands first, or -1. */
  int firstPlace(String name) {
    if (firstSeen == null && ++asked <= ASKED_FEW) {
      return search(name);
    }
    return firstSeen().getOrDefault(name, -1);
  }

  private int search(String name) {
    char first = name.isEmpty() ? 0 : name.charAt(0);
    for (int word = prose.reading().titleWordCount();
        word < prose.size();
        word = prose.chunkEnd(word)) {
      char start = prose.first(word);
      boolean may = start == first || !Character.isLetterOrDigit(start);
      if (may && isNoted(word) && chunk(word).equals(name)) {
        return word;
      }
    }
    return -1;
  }

  private boolean isNoted(int word) {
    return prose.isMarked(word) || prose.chunkEnd(word) > word + 1;
  }

  /** Returns where each chunk of the abstract with a capital or a sign stands first. */
  private Map<String, Integer> firstSeen() {
    if (firstSeen == null) {
      firstSeen = new HashMap<>();
      int from = prose.reading().titleWordCount();
      for (int word = from; word < prose.size(); word = prose.chunkEnd(word)) {
        if (isNoted(word)) {
          firstSeen.putIfAbsent(chunk(word), word);
        }
      }
    }
    return firstSeen;
  }

  String chunk(int word) {
    return prose.chunk(word);
  }

  boolean isInAbstract(String name) {
    return firstPlace(name) >= 0 || firstPlace(name + "s") >= 0;
  }

  /** A known name that the abstract uses before it speaks of its own work. */
  boolean isForeign(String name) {
    int first = firstPlace(name);
    return first >= 0
        && gazetteer.find(name).isPresent()
        && prose.sentence(first) < own.firstSentence()
        && prose.reading().titleSentenceCount() < own.firstSentence();
  }

  boolean isBackground(String name) {
    int first = firstPlace(name);
    return first >= 0 && prose.sentence(first) < own.firstSentence();
  }

  boolean wasSeenBefore(String name, int word) {
    int first = firstPlace(name);
    return first >= 0 && prose.sentence(first) < prose.sentence(word);
  }

  boolean isOwnName(int word) {
    if (found.isEmpty()) {
      return false;
    }
    String chunk = prose.isMarked(word) ? chunk(word) : "";
    for (NamePlace place : found) {
      if (place.name().equals(chunk)) {
        return true;
      }
    }
    return false;
  }

  /** ETHER+ beside ETHER. */
  boolean isLikeOwn(String name) {
    return found.stream().anyMatch(p -> name.startsWith(p.name()));
  }

  /** Returns the word after the name that begins at a word: chunks with capitals; or the word. */
  int nameEnd(int from, int end) {
    int word = from;
    while (word < Math.min(end, from + LONGEST)
        && (word == from || prose.breakBefore(word) == 0)
        && goesOn(word, from, end)) {
      word = Math.min(end, prose.chunkEnd(word));
    }
    return word;
  }

  /** A small word within a name is part of it: "Merging Experts into One". */
  private boolean goesOn(int word, int from, int end) {
    int next = prose.chunkEnd(word);
    boolean within = word > from && next < end && prose.breakBefore(next) == 0;
    boolean small = within && (SMALL.contains(prose.lower(word)) || prose.isCapitalised(word));
    return isNameChunk(word) || (small && isNameChunk(next)) || isCommonHead(word, from, end);
  }

  /** The "GAN" of "Foo GAN". */
  private boolean isCommonHead(int word, int from, int end) {
    int next = prose.chunkEnd(word);
    return word > from
        && prose.isCapitalised(word)
        && (next >= end || prose.breakBefore(next) != 0 || isStop(prose.lower(next)));
  }

  private boolean isNameChunk(int word) {
    String chunk = chunk(word);
    boolean capital = Character.isUpperCase(chunk.isEmpty() ? ' ' : chunk.charAt(0));
    return prose.isShaped(word) || (capital && !Names.isCommon(chunk));
  }

  /** Returns the end of a single chunk in brackets at a word, or -1. */
  int bracketed(int word) {
    if (word >= prose.size() || !prose.isSameField(word - 1, word) || !prose.opensBracket(word)) {
      return -1;
    }
    int end = prose.chunkEnd(word);
    String after = prose.gapAfter(end - 1);
    return after.contains(")") || after.contains(",") || after.contains(";") ? end : -1;
  }

  boolean isDash(int word) {
    String gap = prose.gapBefore(word);
    if (gap.length() == 1 && gap.charAt(0) < 128) {
      return false;
    }
    return gap.contains("--")
        || gap.contains(" - ")
        || gap.contains("\u2014")
        || gap.contains("\u2013");
  }

  /** A stop word within a compound such as "model-based" stops nothing. */
  boolean isStop(int word) {
    return STOPS.contains(prose.lower(word)) && prose.chunkEnd(word) - prose.chunkStart(word) == 1;
  }

  void accept(int start, int end, int from) {
    int kind = end < prose.size() && KINDS.contains(prose.lower(end)) ? end + 1 : end;
    NamePlace place = NamePlace.of(prose, start, end);
    int bracket = bracketed(kind);
    if (bracket > 0) {
      NamePlace shortForm = NamePlace.of(prose, kind, bracket);
      int longStart = Expansions.startBefore(prose, kind, shortForm.name(), from);
      boolean shorter = shortForm.name().length() < place.name().length();
      boolean short2 = Names.isShaped(shortForm.name()) && shorter;
      if ((longStart >= 0 || short2) && !Names.isCommon(shortForm.name())) {
        add(shortForm.with(NamePlace.of(prose, start, kind).name()));
        return;
      }
    }
    @Nullable String expansion = Expansions.of(prose, place, from);
    add(expansion == null ? place : place.with(expansion));
  }

  void add(NamePlace place) {
    boolean number = Character.isDigit(place.name().isEmpty() ? '0' : place.name().charAt(0));
    if (Names.hasNoKey(place.name())
        || (number && NumberToken.at(prose, place.start()).isPresent())
        || found.size() == MOST
        || Names.isCommon(place.name())) {
      return;
    }
    for (int i = 0; i < found.size(); i++) {
      NamePlace old = found.get(i);
      if (Names.haveSameKey(old.name(), place.expansion())) {
        found.set(i, place);
        return;
      }
      if (Names.haveSameKey(old.name(), place.name())
          || Names.haveSameKey(old.expansion(), place.name())) {
        if (old.expansion().isEmpty() && !place.expansion().isEmpty()) {
          found.set(i, old.with(place.expansion()));
        }
        return;
      }
    }
    found.add(place);
  }
}
