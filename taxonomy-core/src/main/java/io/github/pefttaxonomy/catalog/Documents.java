package io.github.pefttaxonomy.catalog;

import io.github.pefttaxonomy.Classification;

/** The papers of a block as they were given, by row. */
interface Documents {
  Classification get(int row);

  /** Returns the id and the title of a paper, for less than the whole of it. */
  Name name(int row);

  /** What a paper is called. */
  record Name(String id, String title) {}

  /** Returns papers in memory; the array must not change any more. */
  static Documents of(Classification[] papers) {
    return new Documents() {
      @Override
      public Classification get(int row) {
        return papers[row];
      }

      @Override
      public Name name(int row) {
        return new Name(papers[row].paper().id(), papers[row].paper().title());
      }
    };
  }
}
