package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.NamedMethod;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the names of what a paper builds on: "extends X", "a variant of X", "combining X with Y"; a
 * name within the paper's own ("LoRA-XS"), an earlier release of it, and what the sentence that
 * introduces it names.
 */
final class Extensions {
  private static final Set<String> SKIPPED =
      WordList.of(
          "the a an and or both its original popular recent recently existing proposed standard",
          "vanilla well known classic pre trained pretrained powerful novel concept idea",
          "ideas success concepts framework approach method model models of recent with introduced",
          "from off shelf simple baseline architecture modified methodology classic classical single");
  private static final Set<String> TAKING =
      WordList.of(
          "prune prunes pruning quantize quantizes quantizing strip strips removing remove removes",
          "distill distills distilling distillation distilled derived derive derives adapted borrowed initialized",
          "initialize initializes initializing starting start transfer transferring pretrained inherit inherits inheriting");
  private static final Set<String> CHANGING =
      WordList.of(
          "replace replaces replacing reparameterize reparameterizes reparameterizing",
          "parameterizing overcome overcomes overcoming modify modifies modifying");

  static final Set<String> CUES =
      WordList.of(
          "extends extending extend generalizes generalizing augment augments augmenting upgrades upgrade",
          "variant variants variation variations extension extensions generalization version",
          "versions modification adaptation builds built build building top improves improve",
          "improving based inspired motivated derived adapted borrowed initialized combines",
          "combining combine combination integrates integrating integration integrate within",
          "enhances enhancing enhance modify modifies modifying equips equip equipping adapt adapts",
          "adapting incorporates incorporating from in into ensemble",
          "combined integrated proposed introduced embedded plugged incorporated found used");
  private static final Set<String> JOINED_TO = WordList.of("with into in to within");
  private static final Set<String> JOINING =
      WordList.of(
          "integrate integrates integrating integrated embed embeds embedding embedded incorporate",
          "incorporates incorporating incorporated plug plugs plugged insert inserts inserting");
  private static final Set<String> JOINTS = WordList.of("and or into in on with to of");
  private static final Set<String> FRAMES = WordList.of("framework architecture optimizer");
  private static final Set<String> EXAMPLES = WordList.of("such including like namely e.g eg e");
  private static final Set<String> CLOSE =
      WordList.of(
          "extends extending extend generalizes generalizing augment augments augmenting upgrades upgrade",
          "variant variants variation variations extension extensions generalization modification",
          "inspired motivated top");
  private static final Set<String> OPPOSING = WordList.of("unlike like not without instead");
  private static final int REACH = 8;
  private static final int FURTHEST = 30;
  private static final int TAKEN_REACH = 10;

  private final RelatedNames names;
  private final Prose prose;
  private final Comparisons comparisons;
  private final MethodKinds kinds;
  private final List<NamePlace> introduced;

  Extensions(RelatedNames names, List<NamePlace> introduced) {
    this.names = names;
    this.prose = names.prose;
    this.comparisons = new Comparisons(names);
    this.kinds = new MethodKinds(names);
    this.introduced = introduced;
  }

  void read(OwnWork own) {
    if (!introduced.isEmpty()) {
      addContained();
      addIntroductory();
    }
    for (int i = 0; i < prose.notableCount(); i++) {
      int word = prose.notable(i);
      if (prose.isCue(word, CueWords.EXTENSION) && own.mayBeOwn(prose.sentence(word))) {
        int from = after(word);
        if (from > 0 && from < prose.size()) {
          readList(from, CLOSE.contains(prose.lower(word)));
        }
      }
    }
  }

  /** Returns the word after a cue of extension that begins at a word, or -1. */
  private int after(int word) {
    String next = prose.lower(word + 1, prose.sentence(word));
    return switch (prose.lower(word)) {
      case "extends",
          "extending",
          "extend",
          "generalizes",
          "generalizing",
          "augment",
          "augments",
          "augmenting",
          "upgrades",
          "upgrade",
          "combines",
          "combining",
          "combine",
          "within",
          "enhances",
          "enhancing",
          "enhance",
          "incorporates",
          "incorporating",
          "modify",
          "modifies",
          "modifying",
          "equips",
          "equip",
          "equipping" ->
          word + 1;
      case "adapt", "adapts", "adapting" -> isAdapted(word + 1) ? word + 1 : -1;
      case "combined" -> next.equals("with") || next.equals("into") ? word + 2 : -1;
      case "integrated" -> JOINED_TO.contains(next) ? examples(word + 2, word + 2) : -1;
      case "embedded", "plugged", "incorporated" ->
          JOINED_TO.contains(next) ? examples(word + 2, -1) : -1;
      case "found", "used" ->
          next.equals("in") && prose.lower(word - 1, prose.sentence(word)).equals("as")
              ? word + 2
              : -1;
      case "integrates", "integrating", "integrate" -> examples(word + 1, word + 1);
      case "adaptation", "ensemble", "combination" -> next.equals("of") ? word + 2 : -1;
      case "from" -> isBehind(word, TAKING) ? word + 1 : -1;
      case "in" -> isBehind(word, CHANGING) ? word + 1 : frame(word + 1);
      case "into" -> isBehind(word, JOINING) ? word + 1 : frame(word + 1);
      case "proposed", "introduced" -> isRecent(word) ? word + 1 : -1;
      case "variant",
          "variants",
          "variation",
          "variations",
          "extension",
          "extensions",
          "generalization",
          "version",
          "versions",
          "modification",
          "top" ->
          (next.equals("of") || next.equals("to")) && !isFirst(word) ? word + 2 : -1;
      case "integration" -> afterWith(word);
      case "builds", "built", "build", "building", "based", "improves", "improve", "improving" ->
          next.equals("on") || next.equals("upon") ? word + 2 : -1;
      case "inspired", "motivated" -> next.equals("by") ? word + 2 : -1;
      case "derived", "adapted", "borrowed", "initialized" -> next.equals("from") ? word + 2 : -1;
      default -> -1;
    };
  }

  /** "the first version of Foo" is new. */
  private boolean isFirst(int word) {
    return prose.lower(word - 1, prose.sentence(word)).equals("first");
  }

  /** "integration of X", "integration with X", "integration of our scheme with X". */
  private int afterWith(int word) {
    int end = Math.min(prose.sentenceEnd(word), word + REACH);
    String next = prose.lower(word + 1, prose.sentence(word));
    boolean ours = next.equals("of") && prose.lower(word + 2, prose.sentence(word)).equals("our");
    for (int at = word + 1; at < end && prose.breakBefore(at) == 0; at++) {
      if (prose.lower(at).equals("with")) {
        return at + 1;
      } else if (!ours) {
        return next.equals("of") ? word + 2 : -1;
      }
    }
    return -1;
  }

  /** "adapts X to speech". */
  private boolean isAdapted(int word) {
    int end = word < prose.size() ? prose.sentenceEnd(word) : 0;
    int to = word < end && prose.breakBefore(word) == 0 ? names.nameEnd(word, end) : end;
    return to < end && prose.lower(to).equals("to");
  }

  /** "within a Foo framework": returns where the name begins, or -1. */
  private int frame(int word) {
    int end = word < prose.size() ? prose.sentenceEnd(word) : 0;
    boolean article = word + 1 < end && prose.breakBefore(word + 1) == 0;
    String lower = article ? prose.lower(word) : "";
    if (!lower.equals("a") && !lower.equals("the") && !lower.equals("an")) {
      return -1;
    }
    int to = prose.isMarked(word + 1) ? names.nameEnd(word + 1, end) : word + 1;
    boolean frame = to > word + 1 && to < end && FRAMES.contains(prose.lower(to));
    return frame && prose.breakBefore(to) == 0 ? word + 1 : -1;
  }

  private boolean isBehind(int word, Set<String> verbs) {
    for (int back = 1; back <= TAKEN_REACH; back++) {
      if (verbs.contains(prose.lower(word - back, prose.sentence(word)))) {
        return true;
      }
    }
    return false;
  }

  private boolean isRecent(int word) {
    return prose.lower(word - 1, prose.sentence(word)).equals("recently");
  }

  /** "integrates schemes such as X": returns where the examples begin, or what is said. */
  private int examples(int word, int otherwise) {
    int end = Math.min(prose.sentenceEnd(word), word + REACH);
    for (int at = word; at < end && prose.breakBefore(at) < WordScanner.CLAUSE_BREAK; at++) {
      String lower = prose.lower(at);
      if (at > word && EXAMPLES.contains(lower)) {
        return lower.equals("such") ? at + 2 : at + 1;
      } else if (prose.isMarked(at) || prose.breakBefore(at) != 0) {
        return otherwise;
      }
    }
    return otherwise;
  }

  private void readList(int from, boolean close) {
    int furthest = Math.min(prose.sentenceEnd(from), from + FURTHEST);
    int end = Math.min(furthest, from + REACH);
    int word = from;
    while (word < end) {
      if (word > from && (prose.breakBefore(word) >= WordScanner.CLAUSE_BREAK || isAside(word))) {
        return;
      }
      int next = nextName(word, end, furthest, close);
      if (next > word) {
        end = Math.min(furthest, next + 3);
        word = next;
      } else if (SKIPPED.contains(prose.lower(word))) {
        word++;
      } else {
        return;
      }
    }
  }

  /** Words in brackets that are no list of examples. */
  private boolean isAside(int word) {
    return prose.opensBracket(word) && !EXAMPLES.contains(prose.lower(word));
  }

  private int nextName(int word, int end, int furthest, boolean close) {
    int next = names.addDefined(word, furthest);
    if (next > word) {
      return next;
    }
    next = names.nameEnd(word, furthest);
    if (next > word) {
      addClear(word, next, close);
      return next;
    }
    boolean kind = close && !SKIPPED.contains(prose.lower(word));
    next = kind ? kinds.extendedEnd(word, end) : word;
    if (next > word) {
      names.add(kinds.place(word, next));
    }
    return next;
  }

  /** What is extended has to be spelled as a name, or known, or to follow close on the cue. */
  private void addClear(int start, int end, boolean close) {
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
      addClear(start, end, false);
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
        && (name.length() < 5 || known.filter(Extensions::isSpeltOut).isPresent());
  }

  private static boolean isSpeltOut(NamedMethod method) {
    return method.aliases().stream().anyMatch(alias -> alias.contains(" "));
  }

  private boolean isMethod(String name) {
    return names.gazetteer.find(name).filter(m -> !m.isModel()).isPresent();
  }
}
