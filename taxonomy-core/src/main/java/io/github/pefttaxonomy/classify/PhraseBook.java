package io.github.pefttaxonomy.classify;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the phrases of a vocabulary and turns each into the sequences of symbols that it
 * matches.
 *
 * <p>A symbol stands for the set of word forms that one position of a phrase accepts, so that
 * neither inflection nor alternatives multiply the sequences; only optional words and the open
 * spelling of hyphenated ones do. Equal sets are one symbol, equal phrases one phrase.
 */
final class PhraseBook {
  private static final int MAX_SEQUENCES = 4096;

  /** Readings that differ in form only are one; rarely so many. */
  private static final int SAME = 16;

  private static final Splitter ELEMENTS = Splitter.on(' ');
  private static final Splitter ALTERNATIVES = Splitter.on('|');

  private final ImmutableSetMultimap<String, String> groups;
  private final Map<String, Integer> ids = new HashMap<>();
  private final Map<ImmutableSet<String>, Integer> symbols = new HashMap<>();
  private final List<ImmutableSet<String>> symbolForms = new ArrayList<>();
  private final Map<String, Integer> uses = new HashMap<>();
  private final List<Set<ImmutableList<Integer>>> sequences = new ArrayList<>();
  private final List<@Nullable String> exactSurfaces = new ArrayList<>();

  PhraseBook(ImmutableSetMultimap<String, String> groups) {
    this.groups = groups;
  }

  /** Returns the number that hits of this phrase or name carry. */
  int id(Condition leaf) {
    if (leaf instanceof Condition.Phrase phrase) {
      return ids.computeIfAbsent(leaf.toString(), key -> addPhrase(phrase.text()));
    } else if (leaf instanceof Condition.Name name) {
      return idOfExactName(name.text());
    }
    throw new AssertionError(leaf);
  }

  /** Returns the number of a name that counts in this case only. */
  int idOfExactName(String name) {
    return ids.computeIfAbsent("name(" + name + ")", key -> addName(name, true));
  }

  /** Returns the number of a name that counts in any case. */
  int idOfFoldedName(String name) {
    return ids.computeIfAbsent("folded(" + name + ")", key -> addName(name, false));
  }

  /** Returns the number of phrases. */
  int size() {
    return sequences.size();
  }

  /** Returns the forms that each symbol stands for; a trailing {@code *} marks a beginning. */
  List<ImmutableSet<String>> symbolForms() {
    return symbolForms;
  }

  /** Returns the symbol sequences of a phrase. */
  Set<ImmutableList<Integer>> sequences(int phrase) {
    return sequences.get(phrase);
  }

  /** Returns the greatest number of words that a phrase covers. */
  int extent(int phrase) {
    return sequences.get(phrase).stream().mapToInt(ImmutableList::size).max().orElse(0);
  }

  /**
   * Returns a guess at how often a phrase is found, for comparison with others: short words and
   * words that many phrases use are common words (Zipf 1935), and a phrase is as rare as its rarest
   * word. Ask it only when all phrases are there.
   */
  long commonness(int phrase) {
    long sum = 0;
    for (ImmutableList<Integer> sequence : sequences.get(phrase)) {
      sum += sequence.stream().mapToLong(this::symbolCommonness).min().orElse(0);
    }
    return sum;
  }

  private long symbolCommonness(int symbol) {
    return symbolForms.get(symbol).stream().mapToLong(this::wordCommonness).sum();
  }

  private long wordCommonness(String form) {
    int shortness = form.endsWith("*") ? 1 : Math.max(1, 8 - form.length());
    return (long) uses.getOrDefault(form, 0) * shortness * shortness;
  }

  /** Returns the letters and digits that the text must hold in this case, or null for any case. */
  @Nullable String exactSurface(int phrase) {
    return exactSurfaces.get(phrase);
  }

  private int add(Set<ImmutableList<Integer>> alternatives, @Nullable String exactSurface) {
    sequences.add(alternatives);
    exactSurfaces.add(exactSurface);
    return sequences.size() - 1;
  }

  private int addPhrase(String text) {
    Set<ImmutableList<Integer>> all = Set.of(ImmutableList.of());
    for (String element : ELEMENTS.split(text)) {
      boolean optional = element.endsWith("?");
      String bare = optional ? element.substring(0, element.length() - 1) : element;
      Set<ImmutableList<Integer>> tails = elementSequences(bare);
      Set<ImmutableList<Integer>> longer = new LinkedHashSet<>(optional ? all : Set.of());
      checkReadings(text, (long) all.size() * tails.size() / SAME);
      for (ImmutableList<Integer> head : all) {
        tails.forEach(tail -> longer.add(concat(head, tail)));
      }
      all = longer;
      checkReadings(text, all.size());
    }
    all.remove(ImmutableList.<Integer>of());
    return add(all, null);
  }

  /** A vocabulary from a stranger must not fill the memory with one phrase. */
  private static void checkReadings(String text, long readings) {
    if (readings > MAX_SEQUENCES) {
      String message = "has more than " + MAX_SEQUENCES + " readings; split it";
      throw new InvalidTaxonomyException(List.of(Problem.of("phrase '" + text + "'", message)));
    }
  }

  private int addName(String name, boolean exact) {
    Set<ImmutableList<Integer>> all = new LinkedHashSet<>();
    ImmutableList<String> words = WordSplitter.split(name);
    if (!words.isEmpty()) {
      all.add(wordSequence(words, pluralOf(words.get(words.size() - 1))));
      if (words.size() > 1 && name.indexOf(' ') < 0) {
        all.add(ImmutableList.of(symbol(pluralOf(String.join("", words)))));
      }
    }
    return add(all, exact ? lettersAndDigits(name) : null);
  }

  private static ImmutableSet<String> pluralOf(String word) {
    return ImmutableSet.of(word, word + "s");
  }

  private static String lettersAndDigits(String text) {
    StringBuilder kept = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /** One sequence for all alternatives that are single words, one for each that is several. */
  private Set<ImmutableList<Integer>> elementSequences(String element) {
    ImmutableSet.Builder<String> single = ImmutableSet.builder();
    Set<ImmutableList<Integer>> result = new LinkedHashSet<>();
    for (String alternative : ALTERNATIVES.split(element)) {
      for (String word : expandGroup(alternative)) {
        addWord(word, single, result);
      }
    }
    ImmutableSet<String> forms = single.build();
    if (!forms.isEmpty()) {
      result.add(ImmutableList.of(symbol(forms)));
    }
    return result;
  }

  private ImmutableSet<String> expandGroup(String alternative) {
    return alternative.startsWith("<")
        ? groups.get(alternative.substring(1, alternative.length() - 1))
        : ImmutableSet.of(alternative);
  }

  private void addWord(
      String word, ImmutableSet.Builder<String> single, Set<ImmutableList<Integer>> several) {
    ImmutableList<String> parts = WordSplitter.split(word);
    if (parts.isEmpty()) {
      return;
    }
    String last = parts.get(parts.size() - 1);
    if (parts.size() == 1) {
      single.addAll(forms(word, last));
      return;
    }
    several.add(wordSequence(parts, forms(word, last)));
    if (word.indexOf('-') >= 0) {
      single.addAll(forms(word, String.join("", parts)));
    }
  }

  private static ImmutableSet<String> forms(String notation, String word) {
    if (notation.endsWith("*")) {
      return ImmutableSet.of(word + "*");
    }
    return notation.endsWith("~") ? Inflection.verbForms(word) : Inflection.nounForms(word);
  }

  private ImmutableList<Integer> wordSequence(
      ImmutableList<String> parts, ImmutableSet<String> lastForms) {
    ImmutableList.Builder<Integer> sequence = ImmutableList.builder();
    for (String part : parts.subList(0, parts.size() - 1)) {
      sequence.add(symbol(Inflection.spellings(Set.of(part))));
    }
    return sequence.add(symbol(lastForms)).build();
  }

  private int symbol(ImmutableSet<String> forms) {
    return symbols.computeIfAbsent(
        forms,
        key -> {
          symbolForms.add(key);
          key.forEach(form -> uses.merge(form, 1, Integer::sum));
          return symbolForms.size() - 1;
        });
  }

  private static ImmutableList<Integer> concat(
      ImmutableList<Integer> head, ImmutableList<Integer> tail) {
    return ImmutableList.<Integer>builder().addAll(head).addAll(tail).build();
  }
}
