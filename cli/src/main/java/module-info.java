/** The {@code taxonomy} command. */
module io.github.pefttaxonomy.cli {
  requires info.picocli;
  requires io.github.pefttaxonomy.data;

  opens io.github.pefttaxonomy.cli to
      info.picocli;
}
