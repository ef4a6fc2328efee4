package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects the phrases of a vocabulary and turns each into the sequences of symbols that it
 * matches, its readings.
 *
 * <p>A symbol stands for the set of word forms that one position of a phrase accepts, so that
 * neither inflection nor alternatives multiply the readings; only optional words and the open
 * spelling of hyphenated ones do. Equal sets are one symbol, equal phrases one phrase. Words and
 * elements come again and again, so what each stands for is found out once.
 */
final class PhraseBook implements PhraseNumbers {
  private static final int MAX_READINGS = 4096;

  /** Readings that differ in form only are one; rarely so many. */
  private static final int SAME = 16;

  private static final int[] NONE = new int[0];

  private final ImmutableSetMultimap<String, String> groups;
  private final WordSplitter splitter = new WordSplitter();
  private final Map<String, Integer> phrases = new HashMap<>();
  private final Map<String, Integer> exactNames = new HashMap<>();
  private final Map<String, Integer> foldedNames = new HashMap<>();
  private final Map<String, Word> words = new HashMap<>();
  private final Map<String, int[][]> elements = new HashMap<>();
  private final WordForms forms = new WordForms();
  private final SymbolTrie trie = new SymbolTrie();

  /** For each node, the step of the last phrase that came by it. */
  private final IntArray stamps = new IntArray();

  private int step;
  private final List<int[]> readings = new ArrayList<>();
  private final List<@Nullable String> exactSurfaces = new ArrayList<>();

  /**
   * What a word of the notation adds to an element: forms that are single words, and perhaps a
   * sequence of symbols.
   */
  private static final class Word {
    final int[] single;
    final int[] several;

    Word(int[] single, int[] several) {
      this.single = single;
      this.several = several;
    }
  }

  PhraseBook(ImmutableSetMultimap<String, String> groups) {
    this.groups = groups;
  }

  @Override
  public int id(Condition leaf) {
    if (leaf instanceof Condition.Phrase phrase) {
      return idOfPhrase(phrase.text());
    } else if (leaf instanceof Condition.Name name) {
      return idOfExactName(name.text());
    }
    throw new AssertionError(leaf);
  }

  private int idOfPhrase(String text) {
    Integer known = phrases.get(text);
    if (known != null) {
      return known;
    }
    int id = add(nodesOfPhrase(text), null);
    phrases.put(text, id);
    return id;
  }

  @Override
  public int idOfExactName(String name) {
    return idOfName(name, exactNames);
  }

  @Override
  public int idOfFoldedName(String name) {
    return idOfName(name, foldedNames);
  }

  private int idOfName(String name, Map<String, Integer> names) {
    Integer known = names.get(name);
    if (known != null) {
      return known;
    }
    int id = add(nodesOfName(name), names == exactNames ? lettersAndDigits(name) : null);
    names.put(name, id);
    return id;
  }

  private int add(int[] nodes, @Nullable String exactSurface) {
    readings.add(nodes);
    exactSurfaces.add(exactSurface);
    return readings.size() - 1;
  }

  /** Returns the number of phrases. */
  int size() {
    return readings.size();
  }

  /** Returns the forms of words and the symbols that stand for them. */
  WordForms forms() {
    return forms;
  }

  /** Returns the tree in which the readings are. */
  SymbolTrie trie() {
    return trie;
  }

  /** Returns the nodes of the tree that are the readings of a phrase. */
  int[] nodes(int phrase) {
    return readings.get(phrase);
  }

  /** Returns the readings of a phrase: the forms that each of their words may have. */
  ImmutableList<ImmutableList<ImmutableSet<String>>> readings(int phrase) {
    ImmutableList.Builder<ImmutableList<ImmutableSet<String>>> all = ImmutableList.builder();
    for (int node : nodes(phrase)) {
      ImmutableList.Builder<ImmutableSet<String>> reading = ImmutableList.builder();
      for (int symbol : trie.sequence(node)) {
        reading.add(forms.ofSymbol(symbol));
      }
      all.add(reading.build());
    }
    return all.build();
  }

  @Override
  public int extent(int phrase) {
    int extent = 0;
    for (int node : nodes(phrase)) {
      extent = Math.max(extent, trie.depth(node));
    }
    return extent;
  }

  /** Returns the letters and digits that the text must hold in this case, or null for any case. */
  @Nullable String[] exactSurfaces() {
    return exactSurfaces.toArray(new @Nullable String[0]);
  }

  private int[] nodesOfPhrase(String text) {
    IntArray heads = new IntArray(4);
    heads.add(SymbolTrie.ROOT);
    int start = 0;
    while (start <= text.length()) {
      int end = end(text, ' ', start);
      boolean isOptional = end > start && text.charAt(end - 1) == '?';
      int[][] tails = tails(text.substring(start, isOptional ? end - 1 : end));
      checkReadings(text, (long) heads.size() * tails.length / SAME);
      heads = longer(heads, tails, isOptional);
      checkReadings(text, heads.size());
      start = end + 1;
    }
    return heads.without(SymbolTrie.ROOT);
  }

  private static int end(String text, char sign, int start) {
    int end = text.indexOf(sign, start);
    return end < 0 ? text.length() : end;
  }

  /** Returns each of the nodes with each of the tails, and by itself if these are optional. */
  private IntArray longer(IntArray heads, int[][] tails, boolean isOptional) {
    IntArray longer = new IntArray(Math.max(4, heads.size()));
    step++;
    for (int i = 0; isOptional && i < heads.size(); i++) {
      addOnce(heads.get(i), longer);
    }
    for (int i = 0; i < heads.size(); i++) {
      for (int[] tail : tails) {
        addOnce(below(heads.get(i), tail), longer);
      }
    }
    return longer;
  }

  private int below(int head, int[] tail) {
    int node = head;
    for (int symbol : tail) {
      node = trie.child(node, symbol);
    }
    return node;
  }

  private void addOnce(int node, IntArray nodes) {
    while (stamps.size() <= node) {
      stamps.add(0);
    }
    if (stamps.get(node) != step) {
      stamps.set(node, step);
      nodes.add(node);
    }
  }

  /** A vocabulary from a stranger must not fill the memory with one phrase. */
  private static void checkReadings(String text, long readings) {
    if (readings > MAX_READINGS) {
      String message = "has more than " + MAX_READINGS + " readings; split it";
      throw new InvalidTaxonomyException(List.of(Problem.of("phrase '" + text + "'", message)));
    }
  }

  private int[] nodesOfName(String name) {
    ImmutableList<String> parts = splitter.words(name);
    IntArray nodes = new IntArray(2);
    if (!parts.isEmpty()) {
      step++;
      addOnce(below(SymbolTrie.ROOT, sequence(parts, plural(parts.get(parts.size() - 1)))), nodes);
      if (parts.size() > 1 && name.indexOf(' ') < 0) {
        int closed = forms.symbol(plural(String.join("", parts)));
        addOnce(trie.child(SymbolTrie.ROOT, closed), nodes);
      }
    }
    return nodes.toArray();
  }

  private IntArray plural(String word) {
    IntArray both = new IntArray(2);
    both.add(forms.number(word), forms.number(word + "s"));
    return both;
  }

  /** Returns what a text must hold of a name that counts in its own case only. */
  static String lettersAndDigits(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int codePoint;
    for (int i = 0; i < text.length(); i += Character.charCount(codePoint)) {
      codePoint = text.codePointAt(i);
      if (Character.isLetterOrDigit(codePoint)) {
        kept.appendCodePoint(codePoint);
      }
    }
    return kept.toString();
  }

  /** One tail for all alternatives that are single words, one for each that is several. */
  private int[][] tails(String element) {
    int[][] known = elements.get(element);
    if (known == null) {
      known = newTails(element);
      elements.put(element, known);
    }
    return known;
  }

  private int[][] newTails(String element) {
    IntArray single = new IntArray(16);
    List<int[]> tails = new ArrayList<>(2);
    int start = 0;
    while (start <= element.length()) {
      int end = end(element, '|', start);
      addAlternative(element.substring(start, end), single, tails);
      start = end + 1;
    }
    if (single.size() > 0) {
      tails.add(new int[] {forms.symbol(single)});
    }
    return tails.toArray(new int[0][]);
  }

  private void addAlternative(String alternative, IntArray single, List<int[]> tails) {
    if (alternative.startsWith("<")) {
      for (String word : groups.get(alternative.substring(1, alternative.length() - 1))) {
        addWord(word, single, tails);
      }
    } else {
      addWord(alternative, single, tails);
    }
  }

  private void addWord(String notation, IntArray single, List<int[]> tails) {
    Word word = words.get(notation);
    if (word == null) {
      word = newWord(notation);
      words.put(notation, word);
    }
    single.addAll(word.single);
    if (word.several.length > 0) {
      tails.add(word.several);
    }
  }

  private Word newWord(String notation) {
    ImmutableList<String> parts = splitter.words(withoutMark(notation));
    if (parts.isEmpty()) {
      return new Word(NONE, NONE);
    }
    IntArray last = forms(notation, parts.get(parts.size() - 1));
    if (parts.size() == 1) {
      return new Word(last.toArray(), NONE);
    }
    int[] several = sequence(parts, last);
    boolean isHyphenated = notation.indexOf('-') >= 0;
    return new Word(
        isHyphenated ? forms(notation, String.join("", parts)).toArray() : NONE, several);
  }

  private static String withoutMark(String notation) {
    boolean isMarked = notation.endsWith("~") || notation.endsWith("*");
    return isMarked ? notation.substring(0, notation.length() - 1) : notation;
  }

  private IntArray forms(String notation, String word) {
    IntArray all = new IntArray(16);
    if (notation.endsWith("*")) {
      all.add(forms.number(word + "*"));
    } else if (notation.endsWith("~")) {
      forms.addNumbers(Inflection.verbForms(word), all);
    } else {
      forms.addNumbers(Inflection.nounForms(word), all);
    }
    return all;
  }

  private int[] sequence(ImmutableList<String> parts, IntArray lastForms) {
    int[] sequence = new int[parts.size()];
    for (int i = 0; i < sequence.length - 1; i++) {
      IntArray spellings = new IntArray(4);
      forms.addNumbers(Inflection.spellings(List.of(parts.get(i))), spellings);
      sequence[i] = forms.symbol(spellings);
    }
    sequence[sequence.length - 1] = forms.symbol(lastForms);
    return sequence;
  }
}
