package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The named methods as evidence. A clear name counts in any case, but not all in small letters if
 * its authors write it otherwise; an ambiguous one in its own case and only with context: its
 * expansion in the text, or one of its concepts or of their parents in the same sentence or in the
 * title. A definition of the same letters in the text, "low-rank foo (LoF)", overrides an ambiguous
 * name.
 */
final class MethodBook {
  private static final int MIN_FOLDED = 4;
  private static final int EXPANSION_WORDS = 3;

  /** How a spelling of a method counts. */
  private enum Spelling {
    CLEAR,
    AMBIGUOUS,
    EXPANSION
  }

  private record Entry(Method method, Spelling spelling) {}

  private static final class Method {
    final NamedMethod method;
    final String source;
    final ImmutableSet<Integer> concepts;
    final ImmutableSet<Integer> context;

    /** The phrases that spell the name out. */
    final IntArray expansions = new IntArray(1);

    Method(NamedMethod method, ImmutableSet<Integer> concepts, ImmutableSet<Integer> context) {
      this.method = method;
      this.source = sourceOf(method.name());
      this.concepts = concepts;
      this.context = context;
    }

    boolean isSpeltOut(Reading reading) {
      for (int i = 0; i < expansions.size(); i++) {
        if (reading.isFound(expansions.get(i))) {
          return true;
        }
      }
      return false;
    }
  }

  private final Map<Integer, List<Entry>> byPhrase = new HashMap<>();
  private final double strength;

  /** The phrases of names that end in each state of the automaton. */
  private int[] names = new int[0];

  private int[] namesStart = new int[0];

  MethodBook(
      Taxonomy taxonomy,
      PhraseNumbers phrases,
      ImmutableMap<ConceptId, Integer> numbers,
      double strength) {
    this.strength = strength;
    for (NamedMethod method : taxonomy.methods()) {
      if (!method.isModel()) {
        add(resolve(method, taxonomy, numbers), phrases);
      }
    }
  }

  private static Method resolve(
      NamedMethod method, Taxonomy taxonomy, ImmutableMap<ConceptId, Integer> numbers) {
    ImmutableSet.Builder<Integer> concepts = ImmutableSet.builder();
    ImmutableSet.Builder<Integer> context = ImmutableSet.builder();
    for (ConceptId id : method.concepts()) {
      concepts.add(number(numbers, id));
      context.add(number(numbers, id));
      for (ConceptId parent : taxonomy.concept(id).broader()) {
        if (!taxonomy.concept(parent).isFacet()) {
          context.add(number(numbers, parent));
        }
      }
      for (ConceptId child : taxonomy.descendants(id)) {
        context.add(number(numbers, child));
      }
    }
    return new Method(method, concepts.build(), context.build());
  }

  private static int number(ImmutableMap<ConceptId, Integer> numbers, ConceptId id) {
    Integer number = numbers.get(id);
    if (number == null) {
      throw new AssertionError(id);
    }
    return number;
  }

  private void add(Method method, PhraseNumbers phrases) {
    add(method, method.method.name(), phrases);
    for (String alias : method.method.aliases()) {
      add(method, alias, phrases);
    }
  }

  private void add(Method method, String spelling, PhraseNumbers phrases) {
    boolean clear = method.method.ambiguity().isEmpty();
    boolean expansion =
        spelling.indexOf(' ') > 0 && WordSplitter.split(spelling).size() >= EXPANSION_WORDS;
    boolean folded = expansion || (clear && letters(spelling) >= MIN_FOLDED);
    int phrase = folded ? phrases.idOfFoldedName(spelling) : phrases.idOfExactName(spelling);
    Spelling kind = expansion ? Spelling.EXPANSION : clear ? Spelling.CLEAR : Spelling.AMBIGUOUS;
    List<Entry> entries = byPhrase.get(phrase);
    if (entries == null) {
      entries = new ArrayList<>(1);
      byPhrase.put(phrase, entries);
    }
    entries.add(new Entry(method, kind));
    if (expansion) {
      method.expansions.add(phrase);
    }
  }

  private static int letters(String spelling) {
    int letters = 0;
    int codePoint;
    for (int i = 0; i < spelling.length(); i += Character.charCount(codePoint)) {
      codePoint = spelling.codePointAt(i);
      letters += Character.isLetterOrDigit(codePoint) ? 1 : 0;
    }
    return letters;
  }

  /** Learns in which states of the automaton which names end; to be called once. */
  void index(Vocabulary vocabulary) {
    PhraseAutomaton automaton = vocabulary.automaton();
    namesStart = new int[automaton.stateCount() + 1];
    IntArray all = new IntArray();
    for (int state = 0; state < automaton.stateCount(); state++) {
      for (int i = automaton.acceptedFrom(state); i < automaton.acceptedTo(state); i++) {
        if (byPhrase.containsKey(automaton.phraseAt(i))) {
          all.add(automaton.phraseAt(i));
        }
      }
      namesStart[state + 1] = all.size();
    }
    names = all.toArray();
  }

  /** Returns what evidence calls the method with this name. */
  static String sourceOf(String name) {
    return "method:" + name;
  }

  /** Adds the hits of all methods that count, given the hits of rules. */
  void collect(Reading reading, List<Hit> hits) {
    IntArray found = namesFound(reading);
    int ruleHits = hits.size();
    for (int i = 0; i < found.size(); i++) {
      int phrase = found.get(i);
      int mark = reading.places.size();
      if (reading.pushPlaces(phrase, 0, reading.wordCount())) {
        for (Entry entry : entries(phrase)) {
          collect(entry, mark, reading, hits, ruleHits);
        }
      }
      reading.places.truncate(mark);
    }
  }

  private List<Entry> entries(int phrase) {
    return byPhrase.getOrDefault(phrase, List.of());
  }

  /** Returns the phrases of names that end in some state that was reached, each once. */
  private IntArray namesFound(Reading reading) {
    IntArray found = new IntArray(8);
    for (int i = 0; i < reading.foundCount(); i++) {
      int state = reading.foundState(i);
      for (int at = namesStart[state]; at < namesStart[state + 1]; at++) {
        if (!found.contains(names[at])) {
          found.add(names[at]);
        }
      }
    }
    return found;
  }

  /** Takes the places from {@code mark} on. */
  private void collect(Entry entry, int mark, Reading reading, List<Hit> hits, int ruleHits) {
    IntArray places = reading.places;
    boolean expanded = entry.spelling != Spelling.AMBIGUOUS || entry.method.isSpeltOut(reading);
    if (!expanded && isDefinedOtherwise(reading, mark)) {
      return;
    }
    BitSet sentences =
        expanded ? null : contextSentences(entry.method, mark, reading, hits, ruleHits);
    for (int i = mark; i < places.size(); i += 2) {
      int start = places.get(i);
      boolean counts = sentences == null || sentences.get(reading.sentenceOf(start));
      if (counts && looksLikeName(entry, reading, start, places.get(i + 1))) {
        for (int concept : entry.method.concepts) {
          hits.add(new Hit(concept, entry.method.source, strength, start, places.get(i + 1), true));
        }
      }
    }
  }

  /** A clear name that its authors write with capitals or digits is not meant by plain words. */
  private static boolean looksLikeName(Entry entry, Reading reading, int start, int end) {
    String name = entry.method.method.name();
    if (entry.spelling != Spelling.CLEAR || !isMarked(name, 0, name.length())) {
      return true;
    }
    String text = reading.paper().text(reading.field(start));
    return isMarked(text, reading.wordStart(start), reading.wordEnd(end - 1));
  }

  private static boolean isMarked(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isUpperCase(text.charAt(i)) || Character.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the sentences in which an ambiguous name counts: all, if the title gives context. */
  private static BitSet contextSentences(
      Method method, int mark, Reading reading, List<Hit> hits, int ruleHits) {
    BitSet sentences = new BitSet();
    for (int i = 0; i < ruleHits; i++) {
      Hit hit = hits.get(i);
      if (method.context.contains(hit.concept) && !isAt(hit.start, reading.places, mark)) {
        if (hit.start < reading.titleWordCount()) {
          sentences.set(0, reading.sentenceCount());
          return sentences;
        }
        sentences.set(reading.sentenceOf(hit.start));
      }
    }
    return sentences;
  }

  /** Returns whether one of the sorted places from {@code mark} on starts at a word. */
  private static boolean isAt(int start, IntArray places, int mark) {
    int low = mark / 2;
    int high = places.size() / 2;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(2 * middle) >= start) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return 2 * low < places.size() && places.get(2 * low) == start;
  }

  /** Returns whether the name stands alone in brackets behind words with its initials. */
  private static boolean isDefinedOtherwise(Reading reading, int mark) {
    for (int i = mark; i < reading.places.size(); i += 2) {
      if (LocalDefinition.isDefinedAt(reading, reading.places.get(i), reading.places.get(i + 1))) {
        return true;
      }
    }
    return false;
  }
}
