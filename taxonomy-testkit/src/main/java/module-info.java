/** The spec files of a vocabulary as JUnit 5 tests. */
module io.github.pefttaxonomy.testkit {
  requires transitive io.github.pefttaxonomy.data;
  requires transitive org.junit.jupiter.api;

  exports io.github.pefttaxonomy.testkit;
}
