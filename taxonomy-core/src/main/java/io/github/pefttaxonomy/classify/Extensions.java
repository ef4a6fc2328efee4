package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;
import java.util.Set;

/**
 * Finds the names of what a paper builds on behind the words that say so: "extends X", "a variant
 * of X", "combining X with Y", "integrated with schemes such as X".
 */
final class Extensions {
  private static final Set<String> SKIPPED =
      WordList.of(
          "the a an and or both its original popular recent recently existing proposed standard",
          "vanilla well known classic pre trained pretrained powerful novel concept idea",
          "ideas success concepts framework approach method model models of recent with introduced",
          "from off shelf simple baseline architecture modified methodology classic classical",
          "single");
  private static final Set<String> TAKING =
      WordList.of(
          "prune prunes pruning quantize quantizes quantizing strip strips removing remove removes",
          "distill distills distilling distillation distilled derived derive derives adapted",
          "borrowed initialized",
          "initialize initializes initializing starting start transfer transferring pretrained",
          "inherit inherits inheriting");
  private static final Set<String> CHANGING =
      WordList.of(
          "replace replaces replacing reparameterize reparameterizes reparameterizing",
          "parameterizing overcome overcomes overcoming modify modifies modifying");

  static final Set<String> CUES =
      WordList.of(
          "extends extending extend generalizes generalizing augment augments augmenting upgrades",
          "upgrade",
          "variant variants variation variations extension extensions generalization version",
          "versions modification adaptation builds built build building top improves improve",
          "improving based inspired motivated derived adapted borrowed initialized combines",
          "combining combine combination integrates integrating integration integrate within",
          "enhances enhancing enhance modify modifies modifying equips equip equipping adapt",
          "adapts",
          "adapting incorporates incorporating from in into ensemble",
          "combined integrated proposed introduced embedded plugged incorporated found used");
  private static final Set<String> JOINED_TO = WordList.of("with into in to within");
  private static final Set<String> JOINING =
      WordList.of(
          "integrate integrates integrating integrated embed embeds embedding embedded incorporate",
          "incorporates incorporating incorporated plug plugs plugged insert inserts inserting");
  private static final Set<String> FRAMES = WordList.of("framework architecture optimizer");
  private static final Set<String> EXAMPLES = WordList.of("such including like namely e.g eg e");
  private static final Set<String> CLOSE =
      WordList.of(
          "extends extending extend generalizes generalizing augment augments augmenting upgrades",
          "upgrade",
          "variant variants variation variations extension extensions generalization modification",
          "inspired motivated top");
  static final Set<String> WORDS =
      ImmutableSet.<String>builder()
          .addAll(SKIPPED)
          .addAll(TAKING)
          .addAll(CHANGING)
          .addAll(JOINING)
          .addAll(FRAMES)
          .addAll(EXAMPLES)
          .build();
  private static final int REACH = 8;
  private static final int FURTHEST = 30;
  private static final int TAKEN_REACH = 10;

  private final RelatedNames names;
  private final Prose prose;
  private final MethodKinds kinds;
  private final ExtendedNames extended;

  Extensions(RelatedNames names) {
    this.names = names;
    this.prose = names.prose;
    this.kinds = new MethodKinds(names);
    this.extended = new ExtendedNames(names);
  }

  void read(OwnWork own) {
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
          (next.equals("on") || next.equals("upon")) && !isResult(word) ? word + 2 : -1;
      case "inspired", "motivated" -> next.equals("by") ? word + 2 : -1;
      case "derived", "adapted", "borrowed", "initialized" -> next.equals("from") ? word + 2 : -1;
      default -> -1;
    };
  }

  /** "results based on FooBank". */
  private boolean isResult(int word) {
    String before = prose.lower(word - 1, prose.sentence(word));
    return before.startsWith("result") || before.startsWith("experiment");
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
    String lower = article && prose.isMarked(word + 1) ? prose.known(word) : "";
    if (!lower.equals("a") && !lower.equals("the") && !lower.equals("an")) {
      return -1;
    }
    int to = names.nameEnd(word + 1, end);
    boolean frame = to > word + 1 && to < end && FRAMES.contains(prose.known(to));
    return frame && prose.breakBefore(to) == 0 ? word + 1 : -1;
  }

  private boolean isBehind(int word, Set<String> verbs) {
    int first = Math.max(prose.sentenceStart(word), word - TAKEN_REACH);
    for (int at = word - 1; at >= first; at--) {
      if (verbs.contains(prose.known(at))) {
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
      String lower = prose.known(at);
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
      extended.add(word, next, close);
      return next;
    }
    boolean kind = close && !SKIPPED.contains(prose.lower(word));
    next = kind ? kinds.extendedEnd(word, end) : word;
    if (next > word) {
      names.add(kinds.place(word, next));
    }
    return next;
  }
}
