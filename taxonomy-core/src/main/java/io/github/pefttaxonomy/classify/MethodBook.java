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

  private record Method(
      NamedMethod method, ImmutableSet<Integer> concepts, ImmutableSet<Integer> context) {
    String source() {
      return "method:" + method.name();
    }
  }

  private final Map<Integer, List<Entry>> byPhrase = new HashMap<>();
  private final double strength;

  MethodBook(
      Taxonomy taxonomy,
      PhraseBook book,
      ImmutableMap<ConceptId, Integer> numbers,
      double strength) {
    this.strength = strength;
    for (NamedMethod method : taxonomy.methods()) {
      if (!method.isModel()) {
        add(resolve(method, taxonomy, numbers), book);
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
      taxonomy.concept(id).broader().stream()
          .filter(parent -> !taxonomy.concept(parent).isFacet())
          .forEach(parent -> context.add(number(numbers, parent)));
      taxonomy.descendants(id).forEach(child -> context.add(number(numbers, child)));
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

  private void add(Method method, PhraseBook book) {
    add(method, method.method().name(), book);
    method.method().aliases().forEach(alias -> add(method, alias, book));
  }

  private void add(Method method, String spelling, PhraseBook book) {
    boolean clear = method.method().ambiguity().isEmpty();
    int words = WordSplitter.split(spelling).size();
    long letters = spelling.codePoints().filter(Character::isLetterOrDigit).count();
    boolean expansion = words >= EXPANSION_WORDS && spelling.indexOf(' ') > 0;
    boolean folded = expansion || (clear && letters >= MIN_FOLDED);
    int phrase = folded ? book.idOfFoldedName(spelling) : book.idOfExactName(spelling);
    Spelling kind = expansion ? Spelling.EXPANSION : clear ? Spelling.CLEAR : Spelling.AMBIGUOUS;
    byPhrase.computeIfAbsent(phrase, any -> new ArrayList<>(1)).add(new Entry(method, kind));
  }

  /** Adds the hits of all methods that count, given the hits of rules. */
  void collect(Reading reading, List<Hit> hits) {
    int ruleHits = hits.size();
    for (int i = 0; i < reading.foundCount(); i++) {
      int phrase = reading.foundPhrase(i);
      List<Entry> entries = byPhrase.get(phrase);
      if (entries != null) {
        entries.forEach(entry -> collect(entry, phrase, reading, hits, ruleHits));
      }
    }
  }

  private void collect(Entry entry, int phrase, Reading reading, List<Hit> hits, int ruleHits) {
    boolean expanded = entry.spelling != Spelling.AMBIGUOUS || hasExpansion(entry.method, reading);
    if (!expanded && isDefinedOtherwise(phrase, reading)) {
      return;
    }
    BitSet context =
        expanded ? null : contextSentences(entry.method, phrase, reading, hits, ruleHits);
    for (int hit = reading.hitsFrom(phrase); hit < reading.hitsTo(phrase); hit++) {
      int start = reading.hitStart(hit);
      boolean counts = context == null || context.get(reading.sentenceOf(start));
      if (counts && looksLikeName(entry, reading, start, reading.hitEnd(hit))) {
        for (int concept : entry.method.concepts) {
          hits.add(
              new Hit(concept, entry.method.source(), strength, start, reading.hitEnd(hit), true));
        }
      }
    }
  }

  /** A clear name that its authors write with capitals or digits is not meant by plain words. */
  private static boolean looksLikeName(Entry entry, Reading reading, int start, int end) {
    if (entry.spelling != Spelling.CLEAR || !isMarked(entry.method.method().name())) {
      return true;
    }
    return isMarked(reading.span(start, end).of(reading.paper().text(reading.field(start))));
  }

  private static boolean isMarked(String text) {
    return text.chars().anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
  }

  private boolean hasExpansion(Method method, Reading reading) {
    for (int i = 0; i < reading.foundCount(); i++) {
      List<Entry> entries = byPhrase.get(reading.foundPhrase(i));
      if (entries != null
          && entries.stream()
              .anyMatch(e -> e.spelling == Spelling.EXPANSION && e.method.equals(method))) {
        return true;
      }
    }
    return false;
  }

  /** Returns the sentences in which an ambiguous name counts: all, if the title gives context. */
  private static BitSet contextSentences(
      Method method, int phrase, Reading reading, List<Hit> hits, int ruleHits) {
    BitSet sentences = new BitSet();
    for (int i = 0; i < ruleHits; i++) {
      Hit hit = hits.get(i);
      if (method.context.contains(hit.concept) && !isAt(phrase, hit.start, reading)) {
        if (hit.start < reading.titleWordCount()) {
          sentences.set(0, reading.sentenceCount());
          return sentences;
        }
        sentences.set(reading.sentenceOf(hit.start));
      }
    }
    return sentences;
  }

  private static boolean isAt(int phrase, int start, Reading reading) {
    int hit = reading.firstHitAfter(phrase, start);
    return hit < reading.hitsTo(phrase) && reading.hitStart(hit) == start;
  }

  /** Returns whether the name stands alone in brackets behind words with its initials. */
  private static boolean isDefinedOtherwise(int phrase, Reading reading) {
    for (int hit = reading.hitsFrom(phrase); hit < reading.hitsTo(phrase); hit++) {
      if (LocalDefinition.isDefinedAt(reading, reading.hitStart(hit), reading.hitEnd(hit))) {
        return true;
      }
    }
    return false;
  }
}
