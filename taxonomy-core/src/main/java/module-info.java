/** Engines of the taxonomy: from text to evidence. */
module io.github.pefttaxonomy.core {
  requires transitive io.github.pefttaxonomy;

  exports io.github.pefttaxonomy.classify;
}
