package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Condition;
import org.jspecify.annotations.Nullable;

/**
 * Reads from an image what {@link BookCompilation} found out: numbers are given out in the order in
 * which they were noted, which is that of the same questions.
 */
final class ImageCompilation implements Compilation {
  private final ArrayReader in;
  private final int[] ids;
  private final int[] extents;
  private final @Nullable String[] exactSurfaces;
  private int next;

  /**
   * Begins to read an image.
   *
   * @throws IllegalArgumentException if it is no image of this form, is damaged, or was made of a
   *     vocabulary with another hash
   */
  ImageCompilation(byte[] image, String hash) {
    this.in = new ArrayReader(image);
    if (!in.text().equals(hash)) {
      throw new IllegalArgumentException("the image was made of another vocabulary");
    }
    this.ids = in.ints();
    this.extents = in.ints();
    this.exactSurfaces = new @Nullable String[extents.length];
  }

  @Override
  public int id(Condition leaf) {
    return leaf instanceof Condition.Name name ? idOfExactName(name.text()) : ids[next++];
  }

  @Override
  public int idOfExactName(String name) {
    int id = ids[next++];
    if (exactSurfaces[id] == null) {
      exactSurfaces[id] = PhraseBook.lettersAndDigits(name);
    }
    return id;
  }

  @Override
  public int idOfFoldedName(String name) {
    return ids[next++];
  }

  @Override
  public int extent(int phrase) {
    return extents[phrase];
  }

  @Override
  public Vocabulary vocabulary() {
    WordClasses.Entries words = new WordClasses.Entries(in);
    WordClasses.Entries beginnings = new WordClasses.Entries(in);
    int classes = in.ints()[0];
    Lexicon lexicon = new Lexicon(words, beginnings, classes);
    return new Vocabulary(
        lexicon, new PhraseAutomaton(new Transitions(in), classes, extents.length), exactSurfaces);
  }

  @Override
  public ConditionSet conditions(ImmutableList<Matching> conditions, Vocabulary vocabulary) {
    return new ConditionSet(conditions, in);
  }
}
