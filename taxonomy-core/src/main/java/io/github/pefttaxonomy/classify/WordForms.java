package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The forms of words that phrases are made of, and the symbols that stand for sets of them; both
 * are numbered. A form with a trailing {@code *} is the beginning of words.
 */
final class WordForms {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> bare = new ArrayList<>();
  private final BitSet beginnings = new BitSet();
  private final IntSets symbols = new IntSets();

  /** Returns the number of a form. */
  int number(String form) {
    Integer known = numbers.get(form);
    if (known != null) {
      return known;
    }
    int number = bare.size();
    numbers.put(form, number);
    boolean isBeginning = form.charAt(form.length() - 1) == '*';
    beginnings.set(number, isBeginning);
    bare.add(isBeginning ? form.substring(0, form.length() - 1) : form);
    return number;
  }

  /** Adds the numbers of some forms. */
  void addNumbers(Iterable<String> some, IntArray all) {
    for (String form : some) {
      all.add(number(form));
    }
  }

  /** Returns the symbol for the forms with these numbers, which are put in order. */
  int symbol(IntArray some) {
    some.sortDistinct();
    return symbols.number(some);
  }

  /** Returns how many forms there are. */
  int size() {
    return bare.size();
  }

  /** Returns whether a form is the beginning of words. */
  boolean isBeginning(int number) {
    return beginnings.get(number);
  }

  /** Returns a form without its star. */
  String bare(int number) {
    return bare.get(number);
  }

  /** Returns for each symbol the numbers of its forms. */
  IntSets symbols() {
    return symbols;
  }

  /** Returns the forms that a symbol stands for. */
  ImmutableSet<String> ofSymbol(int symbol) {
    ImmutableSet.Builder<String> all = ImmutableSet.builder();
    for (int i = symbols.from(symbol); i < symbols.to(symbol); i++) {
      int form = symbols.at(i);
      all.add(isBeginning(form) ? bare(form) + "*" : bare(form));
    }
    return all.build();
  }
}
