package io.github.pefttaxonomy.classify;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words and beginnings of a vocabulary, each with the number of its class: words that stand for
 * the same symbols are one class. Class 0 is that of unknown words. Used while a vocabulary is
 * compiled.
 */
final class WordClasses {
  private static final int LETTERS = 32;
  private static final int FILTERED = 3;

  private final IntLists symbolsOfForm;
  private final Map<String, Integer> beginningForms = new HashMap<>();

  /** Which letters begin some beginning, and how long beginnings are. */
  private final BitSet firstLetters = new BitSet();

  private final BitSet lengths = new BitSet();
  private final IntSets classes = new IntSets();
  private final Entries words = new Entries();
  private final Entries beginnings = new Entries();

  /** Words and the class of each. */
  static final class Entries {
    private final List<String> words;
    private final IntArray classes = new IntArray();

    private Entries() {
      this.words = new ArrayList<>();
    }

    Entries(ArrayReader in) {
      this.words = in.texts();
      classes.addAll(in.ints());
    }

    void write(ArrayWriter out) {
      out.texts(words);
      out.ints(classes.toArray());
    }

    private void add(String word, int wordClass) {
      words.add(word);
      classes.add(wordClass);
    }

    /** Returns the words. */
    List<String> words() {
      return words;
    }

    /** Returns how many words there are. */
    int size() {
      return words.size();
    }

    /** Returns a word by its place. */
    String word(int index) {
      return words.get(index);
    }

    /** Returns the class of a word by its place. */
    int wordClass(int index) {
      return classes.get(index);
    }
  }

  WordClasses(WordForms forms) {
    this.symbolsOfForm = symbolsOfForm(forms);
    for (int form = 0; form < forms.size(); form++) {
      if (forms.isBeginning(form)) {
        String beginning = forms.bare(form);
        beginningForms.put(beginning, form);
        note(beginning);
      }
    }
    IntArray symbols = new IntArray();
    classes.number(symbols);
    for (int form = 0; form < forms.size(); form++) {
      symbols.truncate(0);
      symbolsOfForm.addTo(symbols, form);
      inherit(forms.bare(form), symbols);
      symbols.sortDistinct();
      Entries entries = forms.isBeginning(form) ? beginnings : words;
      entries.add(forms.bare(form), classes.number(symbols));
    }
  }

  private static IntLists symbolsOfForm(WordForms forms) {
    IntLists lists = new IntLists(forms.size());
    IntSets symbols = forms.symbols();
    for (int symbol = 0; symbol < symbols.size(); symbol++) {
      for (int i = symbols.from(symbol); i < symbols.to(symbol); i++) {
        lists.add(symbols.at(i), symbol);
      }
    }
    return lists;
  }

  /** Gives a word the symbols of all beginnings that it has. */
  private void inherit(String word, IntArray symbols) {
    if (!firstLetters.get(filterIndex(word))) {
      return;
    }
    int end = lengths.nextSetBit(1);
    for (; end > 0 && end <= word.length(); end = lengths.nextSetBit(end + 1)) {
      Integer form = beginningForms.get(word.substring(0, end));
      if (form != null) {
        symbolsOfForm.addTo(symbols, form);
      }
    }
  }

  private void note(String beginning) {
    lengths.set(beginning.length());
    int free = 1;
    for (int i = beginning.length(); i < FILTERED; i++) {
      free *= LETTERS;
    }
    int first = filterIndex(beginning);
    firstLetters.set(first, first + free);
  }

  /** Returns a number for the first letters; letters that are not there count as nothing. */
  private static int filterIndex(String word) {
    int index = 0;
    for (int i = 0; i < FILTERED; i++) {
      index = index * LETTERS + (i < word.length() ? word.charAt(i) & (LETTERS - 1) : 0);
    }
    return index;
  }

  /** Returns the words. */
  Entries words() {
    return words;
  }

  /** Returns the beginnings of words, each with a class for the words that are not known else. */
  Entries beginnings() {
    return beginnings;
  }

  /** Returns for each class the symbols that its words stand for. */
  IntSets symbols() {
    return classes;
  }
}
