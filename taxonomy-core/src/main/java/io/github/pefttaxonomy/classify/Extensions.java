package io.github.pefttaxonomy.classify;

import java.util.List;
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
          "off shelf simple baseline architecture modified");
  private static final Set<String> TAKING =
      WordList.of(
          "prune prunes pruning quantize quantizes quantizing strip strips removing remove removes",
          "distill distills distilling distillation distilled derived adapted borrowed initialized",
          "starting start transfer transferring pretrained inherit inherits inheriting");
  private static final Set<String> CHANGING =
      WordList.of(
          "replace replaces replacing reparameterize reparameterizes reparameterizing",
          "parameterizing overcome overcomes overcoming modify modifies modifying");

  static final Set<String> CUES =
      WordList.of(
          "extends extending extend generalizes generalizing augments augmenting upgrades upgrade",
          "variant variants variation variations extension extensions generalization version",
          "versions modification adaptation builds built build building top improves improve",
          "improving based inspired motivated derived adapted borrowed initialized combines",
          "combining combine combination integrates integrating integration integrate within",
          "enhances enhancing enhance modifies modifying incorporates incorporating from in ensemble",
          "combined integrated proposed introduced");
  private static final int REACH = 8;
  private static final int FURTHEST = 30;
  private static final int TAKEN_REACH = 10;

  private final RelatedNames names;
  private final Prose prose;
  private final Comparisons comparisons;
  private final List<NamePlace> introduced;

  Extensions(RelatedNames names, List<NamePlace> introduced) {
    this.names = names;
    this.prose = names.prose;
    this.comparisons = new Comparisons(names);
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
          readList(from);
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
          "augments",
          "augmenting",
          "upgrades",
          "upgrade",
          "combines",
          "combining",
          "combine",
          "integrates",
          "integrating",
          "integrate",
          "within",
          "enhances",
          "enhancing",
          "enhance",
          "incorporates",
          "incorporating",
          "modifies",
          "modifying" ->
          word + 1;
      case "combined", "integrated" -> next.equals("with") || next.equals("into") ? word + 2 : -1;
      case "adaptation", "ensemble", "combination" -> next.equals("of") ? word + 2 : -1;
      case "from" -> isBehind(word, TAKING) ? word + 1 : -1;
      case "in" -> isBehind(word, CHANGING) ? word + 1 : -1;
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
          "integration",
          "top" ->
          next.equals("of") || next.equals("to") || isWith(word, next) ? word + 2 : -1;
      case "builds", "built", "build", "building", "based", "improves", "improve", "improving" ->
          next.equals("on") || next.equals("upon") ? word + 2 : -1;
      case "inspired", "motivated" -> next.equals("by") ? word + 2 : -1;
      case "derived", "adapted", "borrowed", "initialized" -> next.equals("from") ? word + 2 : -1;
      default -> -1;
    };
  }

  private boolean isWith(int word, String next) {
    return next.equals("with") && prose.lower(word).equals("integration");
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

  private void readList(int from) {
    int furthest = Math.min(prose.sentenceEnd(from), from + FURTHEST);
    int end = Math.min(furthest, from + REACH);
    int word = from;
    while (word < end) {
      if (word > from && prose.breakBefore(word) >= WordScanner.CLAUSE_BREAK) {
        return;
      }
      int next = names.addDefined(word, furthest);
      if (next == word) {
        next = names.nameEnd(word, end);
        if (next > word) {
          addClear(word, next);
        }
      }
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

  /** What is extended has to be spelled as a name, or known. */
  private void addClear(int start, int end) {
    String name = NamePlace.of(prose, start, end).name();
    boolean clear = Names.isShaped(name) || names.gazetteer.find(name).isPresent();
    NamePlace place = NamePlace.of(prose, start, end);
    if (clear && !Names.isCommon(name) && !names.isField(place)) {
      names.add(place);
    }
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
      if (longer && own.name().contains(name) && isDistinct(name)) {
        return true;
      } else if (isOtherRelease(own.name(), name)) {
        return true;
      }
    }
    return false;
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
      if (!prose.isTitle(place.start())) {
        addKnown(place.start(), prose.sentenceEnd(place.start()));
        addApposition(place.end());
        return;
      }
    }
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
        boolean kind = end < to && NameList.isKind(prose.lower(end));
        if (kind) {
          addClear(word, end);
        }
        return;
      } else if (NameList.isStop(prose.lower(word))) {
        return;
      }
    }
  }

  private void addKnown(int from, int to) {
    for (int word = from; word < to; word = prose.chunkEnd(word)) {
      if (!prose.isMarked(word) && !prose.isCue(word, CueWords.COMPARISON)) {
        continue;
      } else if (comparisons.after(word) > 0 || prose.lower(word).equals("unlike")) {
        return;
      }
      int end = Math.min(to, prose.chunkEnd(word));
      if (prose.chunkEnd(word) == end && end == word + 1 && !prose.isShaped(word)) {
        continue;
      }
      boolean based = end - word > 1 && prose.lower(end - 1).equals("based");
      String name = NamePlace.name(prose, word, based ? end - 1 : end);
      if (name.length() > 2
          && Names.isShaped(name)
          && ((based && !Names.isCommon(name)) || isMethod(name))) {
        names.add(NamePlace.of(prose, word, based ? end - 1 : end));
      }
    }
  }

  private boolean isMethod(String name) {
    return names.gazetteer.find(name).filter(m -> !m.isModel()).isPresent();
  }
}
