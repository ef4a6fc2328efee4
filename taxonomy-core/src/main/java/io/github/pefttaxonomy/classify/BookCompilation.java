package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Condition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compiles, and notes what an image needs. */
final class BookCompilation implements Compilation {
  private final PhraseBook book;
  private final IntArray ids = new IntArray();
  private final List<ConditionSet> sets = new ArrayList<>();
  private @Nullable WordClasses classes;
  private @Nullable Transitions transitions;
  private @Nullable Commonness commonness;

  BookCompilation(PhraseBook book) {
    this.book = book;
  }

  @Override
  public int id(Condition leaf) {
    return noted(book.id(leaf));
  }

  @Override
  public int idOfExactName(String name) {
    return noted(book.idOfExactName(name));
  }

  @Override
  public int idOfFoldedName(String name) {
    return noted(book.idOfFoldedName(name));
  }

  private int noted(int id) {
    ids.add(id);
    return id;
  }

  @Override
  public int extent(int phrase) {
    return book.extent(phrase);
  }

  @Override
  public Vocabulary vocabulary() {
    classes = new WordClasses(book.forms());
    transitions = Determinizer.run(book, classes);
    commonness = new Commonness(book);
    int size = classes.symbols().size();
    return new Vocabulary(
        new Lexicon(classes.words(), classes.beginnings(), size),
        new PhraseAutomaton(transitions, size, book.size()),
        book.exactSurfaces());
  }

  @Override
  public ConditionSet conditions(ImmutableList<Matching> conditions, Vocabulary vocabulary) {
    if (commonness == null) {
      throw new AssertionError("the vocabulary comes first");
    }
    ConditionSet set = new ConditionSet(conditions, commonness, vocabulary);
    sets.add(set);
    return set;
  }

  /** Returns the image of what was compiled from a vocabulary with this hash. */
  byte[] image(String hash) {
    if (classes == null || transitions == null) {
      throw new AssertionError("nothing is compiled");
    }
    ArrayWriter out = new ArrayWriter();
    out.text(hash);
    out.ints(ids.toArray());
    int[] extents = new int[book.size()];
    for (int phrase = 0; phrase < extents.length; phrase++) {
      extents[phrase] = book.extent(phrase);
    }
    out.ints(extents);
    classes.words().write(out);
    classes.beginnings().write(out);
    out.ints(new int[] {classes.symbols().size()});
    transitions.write(out);
    for (ConditionSet set : sets) {
      set.write(out);
    }
    return out.image();
  }
}
