package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSetMultimap;
import io.github.pefttaxonomy.Paper;

/** Makes readings of texts for tests that need no vocabulary. */
final class Texts {
  private Texts() {}

  static Prose prose(String title, String abstractText) {
    Reading reading = new Reading(Vocabulary.of(new PhraseBook(ImmutableSetMultimap.of())));
    reading.read(Paper.of(title, abstractText));
    return new Prose(reading).read();
  }
}
