package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import java.util.List;

/** Numbered phrases as the engine understands them: what each is in words, inflected. */
public final class Phrases {
  private final PhraseBook book;

  private Phrases(PhraseBook book) {
    this.book = book;
  }

  /** Returns phrases in the notation of rules, numbered in their order. */
  public static Phrases of(List<String> phrases) {
    PhraseBook book = new PhraseBook(ImmutableSetMultimap.of());
    phrases.forEach(phrase -> book.id(Condition.phrase(phrase)));
    return new Phrases(book);
  }

  /** Returns the phrases of all rules and the names of all methods, in any case. */
  public static Phrases of(Taxonomy taxonomy) {
    PhraseBook book = new PhraseBook(taxonomy.wordGroups());
    for (Rule rule : taxonomy.rules()) {
      rule.when().leaves().forEach(leaf -> add(leaf, book));
    }
    taxonomy.methods().stream()
        .filter(method -> !method.isModel())
        .forEach(
            method -> {
              book.idOfFoldedName(method.name());
              method.aliases().forEach(book::idOfFoldedName);
            });
    return new Phrases(book);
  }

  private static void add(Condition leaf, PhraseBook book) {
    if (leaf instanceof Condition.Name name) {
      book.idOfFoldedName(name.text());
    } else {
      book.id(leaf);
    }
  }

  /** Returns the number of phrases. */
  public int size() {
    return book.size();
  }

  /** Returns the ways to write a phrase, each a list of the forms that a word can have there. */
  public ImmutableList<ImmutableList<ImmutableSet<String>>> sequences(int phrase) {
    return book.readings(phrase);
  }

  /** Returns a scan for them. */
  public PhraseScan compile() {
    return new PhraseScan(book);
  }
}
