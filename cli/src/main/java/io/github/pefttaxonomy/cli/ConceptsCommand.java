package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows the vocabulary. */
@Command(
    name = "concepts",
    header = "Show all concepts as a tree, or one concept with everything known of it.")
final class ConceptsCommand implements TaxonomyCommand.Subcommand {
  private final TaxonomyCommand root;
  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "ID",
      description = "A concept, such as low-rank-adaptation. Without it, the tree.")
  private Optional<String> id = Optional.empty();

  ConceptsCommand(TaxonomyCommand root) {
    this.root = root;
    this.session = root.session();
  }

  @Override
  public Integer call() throws IOException {
    Taxonomy taxonomy = root.taxonomy();
    Screen screen = new Screen(session.columns());
    Optional<ConceptId> one = id.map(text -> TaxonomyCommand.concept(taxonomy, text));
    session
        .out()
        .print(
            one.isPresent()
                ? new ConceptCard(taxonomy, screen).of(taxonomy.concept(one.get()))
                : new ConceptTree(taxonomy, screen).text());
    return ExitCode.OK;
  }
}
