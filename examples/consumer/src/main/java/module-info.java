/** A program that uses the library from outside. */
module org.example.consumer {
  requires io.github.pefttaxonomy.data;
}
