package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Condition;

/** Numbers phrases and names while conditions and methods are compiled; equal ones alike. */
interface PhraseNumbers {
  /** Returns the number that hits of this phrase or name carry. */
  int id(Condition leaf);

  /** Returns the number of a name that counts in this case only. */
  int idOfExactName(String name);

  /** Returns the number of a name that counts in any case. */
  int idOfFoldedName(String name);

  /** Returns the greatest number of words that a phrase covers. */
  int extent(int phrase);
}
