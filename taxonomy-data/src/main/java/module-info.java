/** The ready taxonomy, its JSON form, and readers of papers. */
module io.github.pefttaxonomy.data {
  requires transitive io.github.pefttaxonomy.core;
  requires java.xml;
  requires tools.jackson.core;

  exports io.github.pefttaxonomy.data;
}
