package io.github.pefttaxonomy.classify;

import java.util.List;

/** Finds the methods that a paper builds on and those that it compares its own with. */
final class Relations {
  private Relations() {}

  /** Returns the names in comparisons, in text order, each once, given what is extended. */
  static List<NamePlace> compared(
      Prose prose,
      OwnWork own,
      Gazetteer gazetteer,
      List<NamePlace> introduced,
      List<NamePlace> extended) {
    RelatedNames names = new RelatedNames(prose, gazetteer, introduced);
    new Comparisons(names).read(own, extended);
    names.expand();
    return names.found;
  }

  /** Returns the names of what is extended, in text order, each once. */
  static List<NamePlace> extended(
      Prose prose, OwnWork own, Gazetteer gazetteer, List<NamePlace> introduced) {
    RelatedNames names = new RelatedNames(prose, gazetteer, introduced);
    if (!introduced.isEmpty()) {
      new Ancestry(names, introduced).read();
    }
    new Extensions(names).read(own);
    names.expand();
    return names.found;
  }
}
