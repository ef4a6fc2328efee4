package io.github.pefttaxonomy.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The names found for one relation, in text order, each once, and none of the paper's own. */
final class RelatedNames {
  private static final Set<String> FIELD_HEADS =
      WordList.of(
          "works work models methods algorithms algorithm approaches systems techniques tasks",
          "principles theory",
          "literature steps accuracy performance training foundation scenario data layers");
  private static final Set<String> LANGUAGES =
      WordList.of(
          "english german french chinese mandarin japanese korean spanish italian portuguese dutch",
          "russian arabic hindi turkish polish czech finnish greek hebrew vietnamese indonesian",
          "swedish danish norwegian hungarian romanian ukrainian persian bengali urdu tamil latin");
  static final Set<String> SIZES =
      WordList.of("large base small tiny mini medium xl xxl huge nano");
  private static final int MOST = 48;
  private static final int LONG_FORM = 8;

  final Prose prose;
  final Gazetteer gazetteer;
  final List<NamePlace> found = new ArrayList<>();
  private final List<String> ownNames = new ArrayList<>();
  private int lookups;

  RelatedNames(Prose prose, Gazetteer gazetteer, List<NamePlace> introduced) {
    this.prose = prose;
    this.gazetteer = gazetteer;
    for (NamePlace place : introduced) {
      addOwn(place.name());
      addOwn(place.expansion());
    }
  }

  private void addOwn(String name) {
    String key = Names.key(name);
    if (!key.isEmpty()) {
      ownNames.add(key);
    }
  }

  /** Returns whether the paper gives a name to its own work. */
  boolean hasOwn() {
    return !ownNames.isEmpty();
  }

  /** Adds a name; returns false if it is the paper's own. */
  boolean add(NamePlace place) {
    String key = Names.key(place.name());
    if (isOwn(key)) {
      return false;
    }
    boolean more = key.length() > 1 && found.size() < MOST;
    if (more && !isFound(place.expansion()) && !isFound(key)) {
      found.add(place);
    }
    return true;
  }

  private boolean isFound(String name) {
    for (int i = 0; i < found.size(); i++) {
      if (Names.haveSameKey(found.get(i).name(), name)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether a key is that of an own name, or of a variant of one. */
  boolean isOwn(String key) {
    for (String own : ownNames) {
      if (key.equals(own) || (own.length() > 2 && key.contains(own))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the word after the name that begins at a word, its version and size included. */
  int nameEnd(int word, int end) {
    int to = word;
    while (to < end
        && (to == word || (prose.breakBefore(to) == 0 && isJoined(to)))
        && (isName(to) || (to > word && isVersion(to)))) {
      to = Math.min(end, prose.chunkEnd(to));
    }
    return to;
  }

  /** A slash parts two names, but for a number as in "Foo-B/16". */
  private boolean isJoined(int word) {
    return prose.gapBefore(word).indexOf('/') < 0 || isPatch(word);
  }

  private boolean isPatch(int word) {
    return prose.gapBefore(word).equals("/")
        && prose.chunkEnd(word) == word + 1
        && isPlainNumber(prose.lower(word));
  }

  /** The "7B" of "LLaMA 7B", the "v1.5" and "3.1" of a release. */
  private boolean isVersion(int word) {
    char first = prose.first(word);
    if (SIZES.contains(prose.known(word))) {
      return prose.gapBefore(word).equals(" ") && isLast(word);
    } else if (!prose.isMarked(word) && first != 's') {
      return false;
    }
    String lower = prose.lower(word);
    boolean release =
        lower.length() > 1
            && Character.isLetter(lower.charAt(0))
            && NumberToken.isDigit(lower.charAt(1))
            && prose.gapBefore(word).equals(" ");
    boolean point =
        lower.length() > 2 && NumberToken.isDigit(lower.charAt(0)) && lower.indexOf('.') > 0;
    return release
        || isPatch(word)
        || (point && isPlainNumber(lower))
        || isNumberWithin(word)
        || NumberToken.at(prose, word).filter(n -> !n.scale().isEmpty()).isPresent();
  }

  /** "Foo large" and "Foo large model", not "Foo large nets". */
  private boolean isLast(int word) {
    int next = word + 1;
    return next >= prose.sentenceEnd(word)
        || prose.breakBefore(next) != 0
        || ComparedNames.endsList(prose.known(next))
        || prose.known(next).startsWith("model");
  }

  /** The "2" of "Foo 2 Bar". */
  boolean isNumberWithin(int word) {
    return prose.raw(word).length() == 1
        && NumberToken.isDigit(prose.first(word))
        && prose.gapBefore(word).equals(" ")
        && word + 1 < prose.sentenceEnd(word)
        && prose.breakBefore(word + 1) == 0
        && prose.isCapitalised(word + 1)
        && isName(word + 1);
  }

  private static boolean isPlainNumber(String lower) {
    return lower.length() < 5 && NumberToken.digitsEnd(lower, 0) == lower.length();
  }

  /** Returns whether a word is the name of a language. */
  boolean isLanguage(int word) {
    return LANGUAGES.contains(prose.lower(word));
  }

  boolean isName(int word) {
    if (!prose.isMarked(word) && prose.chunkEnd(word) == word + 1) {
      return false;
    }
    String chunk = chunk(word);
    if (chunk.isEmpty() || Character.isDigit(chunk.charAt(0)) || isCitation(word)) {
      return false;
    } else if (isMadeOf(chunk)) {
      return false;
    }
    return prose.isShaped(word)
        || Names.hasInnerDigit(chunk)
        || (Character.isUpperCase(chunk.charAt(0))
            && !prose.isTitle(word)
            && prose.breakBefore(word) != WordScanner.SENTENCE_BREAK
            && !isLanguage(word)
            && !Names.isCommon(chunk))
        || (chunk.length() > 3 && isSpelledAsKnown(chunk) && !Names.isCommon(chunk));
  }

  /** "X-generated" names what is made by X. */
  private static boolean isMadeOf(String chunk) {
    int hyphen = chunk.lastIndexOf('-');
    return hyphen > 0
        && chunk.endsWith("ed")
        && chunk.length() - hyphen > 4
        && Character.isLowerCase(chunk.charAt(hyphen + 1));
  }

  String chunk(int word) {
    return prose.chunk(word);
  }

  /** Small letters alone are plain words, unless a sign or the vocabulary's spelling says more. */
  private boolean isSpelledAsKnown(String chunk) {
    boolean sign = false;
    for (int i = 0; i < chunk.length(); i++) {
      sign |= !Character.isLetter(chunk.charAt(i)) || Character.isUpperCase(chunk.charAt(i));
    }
    return sign && gazetteer.find(chunk).isPresent();
  }

  private boolean isCitation(int word) {
    String next = prose.lower(prose.chunkEnd(word), prose.sentence(word));
    boolean year = next.length() == 4 && (next.startsWith("19") || next.startsWith("20"));
    return year || next.equals("et") || prose.gapBefore(word).contains("[");
  }

  /** Returns whether a place is an abbreviation of a field, as in "previous RL works". */
  boolean isField(NamePlace place) {
    String name = place.name();
    if (name.length() > 4 || !isAllCapitals(name) || gazetteer.find(name).isPresent()) {
      return false;
    }
    return FIELD_HEADS.contains(prose.lower(place.end(), prose.sentence(place.start())));
  }

  static boolean isAllCapitals(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!Character.isUpperCase(name.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** "low-rank adaptation (LoRA)": adds it; returns the word after the short form, or the word. */
  int addDefined(int word, int end) {
    int last = Math.min(end, word + LONG_FORM);
    int at = word + 1;
    while (at < last && prose.breakBefore(at) == 0) {
      at++;
    }
    if (at >= last || !prose.opensBracket(at)) {
      return word;
    }
    int close = prose.chunkEnd(at);
    String after = prose.gapAfter(close - 1);
    NamePlace place = NamePlace.of(prose, at, close);
    boolean defined =
        (after.startsWith(")") || after.startsWith(" ("))
            && (Names.isShaped(place.name()) || isAllCapitals(place.name()))
            && !Names.isCommon(place.name())
            && Expansions.startBefore(prose, at, place.name(), word) == word;
    return defined && add(place.with(prose.plain(word, at))) ? close : word;
  }

  /**
   * Returns a long form in small letters under the short form that the text defines for it. Looks
   * through the text for the first few only, to stay linear in it.
   */
  NamePlace abbreviated(NamePlace place) {
    if (++lookups > MOST) {
      return place;
    }
    int length = place.end() - place.start();
    for (int i = 0; i < prose.notableCount(); i++) {
      int word = prose.notable(i);
      if (prose.opensBracket(word) && isSpelledBefore(word, place, length)) {
        String shortForm = prose.chunk(word);
        boolean defined =
            Names.isShaped(shortForm)
                && prose.gapAfter(prose.chunkEnd(word) - 1).startsWith(")")
                && Expansions.startBefore(prose, word, shortForm, word - length) >= 0;
        return defined ? new NamePlace(shortForm, place.name(), place.start(), place.end()) : place;
      }
    }
    return place;
  }

  private boolean isSpelledBefore(int word, NamePlace place, int length) {
    if (word < length || !prose.isSameField(word - length, word)) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!prose.lower(word - length + i).equals(prose.lower(place.start() + i))) {
        return false;
      }
    }
    return true;
  }

  /** Gives short names the long form that the text defines elsewhere. */
  void expand() {
    for (int i = 0; i < found.size(); i++) {
      NamePlace place = found.get(i);
      if (place.expansion().isEmpty() && isAllCapitals(singular(place.name()))) {
        found.set(i, defined(place, definition(singular(place.name()))));
      }
    }
  }

  /** What "Foo Bar models (FBMs)" abbreviates is called Foo Bar. */
  private static NamePlace defined(NamePlace place, String definition) {
    int head = definition.lastIndexOf(' ');
    boolean proper = head > 0 && definition.indexOf(' ') < head;
    for (int i = 0; i < head && proper; i++) {
      boolean start = i == 0 || definition.charAt(i - 1) == ' ';
      proper = !start || Character.isUpperCase(definition.charAt(i));
    }
    return proper && definition.substring(head + 1).startsWith("model")
        ? new NamePlace(definition.substring(0, head), "", place.start(), place.end())
        : place.with(definition);
  }

  private static String singular(String name) {
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }

  /** Returns the long form that the text defines for a name, or nothing. */
  String definition(String name) {
    for (int word = 1; word < prose.size(); word++) {
      if (prose.opensBracket(word) && prose.isSameField(word - 1, word)) {
        NamePlace place = NamePlace.of(prose, word, prose.chunkEnd(word));
        if (place.name().equals(name) || place.name().equals(name + "s")) {
          int start = Expansions.startBefore(prose, word, name, prose.sentenceStart(word));
          return start < 0 ? "" : prose.plain(start, word);
        }
      }
    }
    return "";
  }
}
