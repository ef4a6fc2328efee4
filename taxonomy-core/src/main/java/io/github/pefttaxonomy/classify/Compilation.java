package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;

/**
 * What a classifier is compiled with: either the work is done, or it is read from an image. All
 * phrases are numbered first, then the vocabulary is asked for, then the sets of conditions.
 */
interface Compilation extends PhraseNumbers {
  /** Returns all phrases that were numbered, ready to be found. */
  Vocabulary vocabulary();

  /** Returns a set of conditions, whose phrases are in the vocabulary. */
  ConditionSet conditions(ImmutableList<Matching> conditions, Vocabulary vocabulary);
}
