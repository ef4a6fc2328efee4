package io.github.pefttaxonomy.classify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the methods that a paper builds on and those that it compares its own with. */
final class Relations {
  private static final Set<String> LIST_WORDS =
      WordList.of(
          "and or as well the its other both such like including original popular recent",
          "existing strong e.g i.e eg ie method methods baselines baseline state of art a an",
          "that those by previous models model full standard vanilla with to than competing",
          "approaches approach namely");
  private static final Set<String> ENDS =
      WordList.of(
          "on in for across at while when using under but which whereas without is are we",
          "our despite due from even if");
  private static final Set<String> GENERIC =
      WordList.of("standard vanilla full conventional regular dense naive");
  static final Set<String> COMPARISONS =
      WordList.of(
          "outperform outperforms outperforming outperformed surpass surpasses surpassing surpassed",
          "exceeds exceed exceeding beats beating than versus vs against rivals rivaling matches",
          "matching outpaces compared comparable superior competitive similar relative close",
          "comparison on over improving improves baselines competitors");
  static final Set<String> EXTENSIONS =
      WordList.of(
          "extends extending extend generalizes generalizing augments variant extension",
          "generalization variants version builds built build building top improves improve based");
  private static final Set<String> HEADS =
      WordList.of(
          "attention transformer transformers tuning finetuning training network networks adapters",
          "decoding moe model models methods baselines quantization pruning distillation lora",
          "counterpart cnn cnns mlp prompting adapter");
  private static final int REACH = 14;
  private static final int MOST = 48;

  private final Prose prose;
  private final OwnWork own;
  private final Gazetteer gazetteer;
  private final Set<String> ownNames = new HashSet<>();
  private final Set<String> seen = new HashSet<>();
  private final List<NamePlace> found = new ArrayList<>();

  private Relations(Prose prose, OwnWork own, Gazetteer gazetteer, List<NamePlace> introduced) {
    this.prose = prose;
    this.own = own;
    this.gazetteer = gazetteer;
    for (NamePlace place : introduced) {
      ownNames.add(Names.key(place.name()));
      ownNames.add(Names.key(place.expansion()));
    }
  }

  /** Returns the names in comparisons, in text order, each once. */
  static List<NamePlace> compared(
      Prose prose, OwnWork own, Gazetteer gazetteer, List<NamePlace> introduced) {
    Relations relations = new Relations(prose, own, gazetteer, introduced);
    relations.walk(true);
    return relations.found;
  }

  /** Returns the names of what is extended, in text order, each once. */
  static List<NamePlace> extended(
      Prose prose, OwnWork own, Gazetteer gazetteer, List<NamePlace> introduced) {
    Relations relations = new Relations(prose, own, gazetteer, introduced);
    relations.addContained(introduced);
    relations.addIntroductory(introduced);
    relations.walk(false);
    return relations.found;
  }

  private void walk(boolean comparisons) {
    for (int word = 0; word < prose.size(); word++) {
      int kind = comparisons ? CueWords.COMPARISON : CueWords.EXTENSION;
      if (!prose.isCue(word, kind) || !own.mayBeOwn(prose.sentence(word))) {
        continue;
      }
      int from = comparisons ? afterComparison(word) : afterExtension(word);
      if (from > 0) {
        readList(from, comparisons);
      }
    }
  }

  /** Returns the word after a cue of comparison that begins at a word, or -1. */
  private int afterComparison(int word) {
    String lower = prose.lower(word);
    String next = prose.lower(word + 1, prose.sentence(word));
    String third = prose.lower(word + 2, prose.sentence(word));
    return switch (lower) {
      case "outperform",
          "outperforms",
          "outperforming",
          "outperformed",
          "surpass",
          "surpasses",
          "surpassing",
          "surpassed",
          "exceeds",
          "exceed",
          "exceeding",
          "beats",
          "beating",
          "than",
          "versus",
          "vs",
          "against",
          "rivals",
          "rivaling",
          "matches",
          "matching",
          "outpaces" ->
          word + 1;
      case "compared" ->
          next.equals("to") || next.equals("with") || next.equals("against") ? word + 2 : -1;
      case "comparable", "superior", "competitive", "similar", "relative", "close", "comparison" ->
          next.equals("to") || next.equals("with") ? word + 2 : -1;
      case "on" -> next.equals("par") && third.equals("with") ? word + 3 : -1;
      case "over" -> isImprovement(word) ? word + 1 : -1;
      case "improving", "improves" -> next.equals("over") || next.equals("upon") ? word + 2 : -1;
      case "baselines", "competitors" -> isExample(word + 1, next) ? word + 2 : -1;
      default -> -1;
    };
  }

  private boolean isExample(int word, String next) {
    return word < prose.size()
        && (next.equals("such") || next.equals("like") || next.equals("including"));
  }

  private boolean isImprovement(int word) {
    for (int back = 1; back <= 5; back++) {
      String lower = prose.lower(word - back, prose.sentence(word));
      if (lower.startsWith("improv")
          || lower.startsWith("speedup")
          || lower.startsWith("gain")
          || lower.startsWith("reduction")
          || lower.startsWith("advantage")) {
        return true;
      }
    }
    return false;
  }

  /** Returns the word after a cue of extension that begins at a word, or -1. */
  private int afterExtension(int word) {
    String lower = prose.lower(word);
    String next = prose.lower(word + 1, prose.sentence(word));
    return switch (lower) {
      case "extends", "extending", "extend", "generalizes", "generalizing", "augments" -> word + 1;
      case "variant", "extension", "generalization", "variants", "version" ->
          next.equals("of") ? word + 2 : -1;
      case "builds", "built", "build", "building" ->
          next.equals("on") || next.equals("upon") ? word + 2 : -1;
      case "top" -> next.equals("of") ? word + 2 : -1;
      case "improves", "improve" -> next.equals("upon") ? word + 2 : -1;
      case "based" -> next.equals("on") || next.equals("upon") ? word + 2 : -1;
      default -> -1;
    };
  }

  private void readList(int from, boolean comparisons) {
    int end =
        Math.min(prose.sentenceEnd(from < prose.size() ? from : prose.size() - 1), from + REACH);
    int word = from;
    boolean any = false;
    while (word < end) {
      String lower = prose.lower(word);
      if (ENDS.contains(lower)
          || prose.breakBefore(word) >= WordScanner.CLAUSE_BREAK
          || (prose.breakBefore(word) != 0 && any && !isListItem(word))) {
        return;
      }
      int next = comparisons ? genericEnd(word, end) : word;
      if (next > word) {
        any |= add(NamePlace.of(prose, word, next));
        word = next;
        continue;
      }
      next = nameEnd(word, end);
      if (next > word) {
        any |= comparisons ? addName(word, next) : addClear(word, next);
        word = next;
      } else if (!LIST_WORDS.contains(lower) && (!comparisons || any)) {
        return;
      } else {
        word = prose.chunkEnd(word);
      }
    }
  }

  private boolean isListItem(int word) {
    String lower = prose.lower(word);
    return lower.equals("and") || lower.equals("or") || isName(word);
  }

  /** "full fine-tuning", "standard transformers", "vanilla MoE": a kind, called the usual one. */
  private int genericEnd(int word, int end) {
    if (!GENERIC.contains(prose.lower(word))
        || word + 1 >= end
        || prose.breakBefore(word + 1) != 0) {
      return word;
    }
    int last = Math.min(end, word + 6);
    for (int to = word + 1; to < last && prose.breakBefore(to) == 0; to++) {
      if (HEADS.contains(prose.lower(to))) {
        return to + 1;
      } else if (ENDS.contains(prose.lower(to)) || LIST_WORDS.contains(prose.lower(to))) {
        return word;
      }
    }
    return word;
  }

  private int nameEnd(int word, int end) {
    int to = word;
    while (to < end
        && (to == word || prose.breakBefore(to) == 0)
        && (isName(to) || (to > word && isSize(to)))) {
      to = Math.min(end, prose.chunkEnd(to));
    }
    return to;
  }

  /** The "7B" of "LLaMA 7B". */
  private boolean isSize(int word) {
    return NumberToken.at(prose, word).filter(n -> !n.scale().isEmpty()).isPresent();
  }

  private boolean isName(int word) {
    String chunk = NamePlace.of(prose, word, prose.chunkEnd(word)).name();
    boolean capital = !chunk.isEmpty() && Character.isUpperCase(chunk.charAt(0));
    if (chunk.isEmpty() || Character.isDigit(chunk.charAt(0)) || isCitation(word)) {
      return false;
    }
    return Names.isShaped(chunk)
        || (capital
            && !Names.isCommon(chunk)
            && prose.breakBefore(word) != WordScanner.SENTENCE_BREAK)
        || (chunk.length() > 3 && isSpelledAsKnown(chunk) && !Names.isCommon(chunk));
  }

  /** What is extended has to be spelled as a name, or known. */
  private boolean addClear(int start, int end) {
    String name = NamePlace.of(prose, start, end).name();
    boolean clear = Names.isShaped(name) || gazetteer.find(name).isPresent();
    return clear && addName(start, end);
  }

  /** Small letters alone are plain words, unless a sign or the vocabulary's spelling says more. */
  private boolean isSpelledAsKnown(String chunk) {
    boolean sign = chunk.chars().anyMatch(c -> !Character.isLetter(c) || Character.isUpperCase(c));
    return sign && gazetteer.find(chunk).isPresent();
  }

  private boolean isCitation(int word) {
    String next = prose.lower(prose.chunkEnd(word), prose.sentence(word));
    boolean year = next.length() == 4 && (next.startsWith("19") || next.startsWith("20"));
    return year || next.equals("et") || prose.gapBefore(word).contains("[");
  }

  private boolean addName(int start, int end) {
    NamePlace place = NamePlace.of(prose, start, end);
    return !Names.isCommon(place.name()) && add(place);
  }

  private boolean add(NamePlace place) {
    String key = Names.key(place.name());
    boolean isOwn = ownNames.contains(key) || isOwnVariant(key);
    if (!isOwn && key.length() > 1 && found.size() < MOST && seen.add(key)) {
      found.add(place);
    }
    return !isOwn;
  }

  private boolean isOwnVariant(String key) {
    return ownNames.stream().anyMatch(own -> own.length() > 2 && key.contains(own));
  }

  /** "LoRA-XS" is built on LoRA if the text speaks of LoRA. */
  private void addContained(List<NamePlace> introduced) {
    for (int word = prose.reading().titleWordCount();
        word < prose.size();
        word = prose.chunkEnd(word)) {
      if (introduced.isEmpty() || !prose.isMarked(word)) {
        continue;
      }
      NamePlace place = NamePlace.of(prose, word, prose.chunkEnd(word));
      String name = place.name();
      boolean candidate =
          name.length() > 2 && Names.isShaped(name) && !ownNames.contains(Names.key(name));
      if (candidate && gazetteer.find(name).isPresent() && isPartOfOwn(name, introduced)) {
        add(place);
      }
    }
  }

  /** Known methods of the title, and of the sentence that introduces the paper's own. */
  private void addIntroductory(List<NamePlace> introduced) {
    if (introduced.isEmpty()) {
      return;
    }
    addKnown(0, prose.reading().titleWordCount());
    introduced.stream()
        .map(NamePlace::start)
        .filter(start -> !prose.isTitle(start))
        .findFirst()
        .ifPresent(start -> addKnown(start, prose.sentenceEnd(start)));
  }

  private void addKnown(int from, int to) {
    for (int word = from; word < to; word = prose.chunkEnd(word)) {
      if (!prose.isMarked(word) && !prose.isCue(word, CueWords.COMPARISON)) {
        continue;
      } else if (afterComparison(word) > 0 || prose.lower(word).equals("unlike")) {
        return;
      }
      int end = Math.min(to, prose.chunkEnd(word));
      boolean based = end - word > 1 && prose.lower(end - 1).equals("based");
      NamePlace place = NamePlace.of(prose, word, based ? end - 1 : end);
      boolean name = place.name().length() > 2 && Names.isShaped(place.name());
      boolean method = gazetteer.find(place.name()).filter(m -> !m.isModel()).isPresent();
      if (name && (method || (based && !Names.isCommon(place.name())))) {
        add(place);
      }
    }
  }

  private static boolean isPartOfOwn(String name, List<NamePlace> introduced) {
    return introduced.stream()
        .anyMatch(p -> p.name().contains(name) && p.name().length() > name.length());
  }
}
