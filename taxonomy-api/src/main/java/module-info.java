/** Values and contracts of the taxonomy: concepts, rules, papers, classifications and queries. */
@SuppressWarnings("requires-automatic") // Immutables' annotations, absent at run time
module io.github.pefttaxonomy {
  requires transitive com.google.common;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;

  exports io.github.pefttaxonomy;
}
