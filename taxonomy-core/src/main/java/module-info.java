/** Engines of the taxonomy: from text to evidence, and from questions to papers. */
module io.github.pefttaxonomy.core {
  requires transitive io.github.pefttaxonomy;

  exports io.github.pefttaxonomy.catalog;
  exports io.github.pefttaxonomy.classify;
  exports io.github.pefttaxonomy.evaluate;
}
