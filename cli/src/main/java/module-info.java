/** The {@code taxonomy} command. */
@SuppressWarnings("requires-automatic") // the decoder of Zstandard has no module of its own
module io.github.pefttaxonomy.cli {
  requires aircompressor;
  requires info.picocli;
  requires io.github.pefttaxonomy.data;
  requires jdk.unsupported;

  opens io.github.pefttaxonomy.cli to
      info.picocli;
}
