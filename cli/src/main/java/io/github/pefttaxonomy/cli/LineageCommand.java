package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.MethodGraph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is built on a method. */
@Command(
    name = "lineage",
    header = "Show what is built on a method, and what the method is built on.",
    sortOptions = false)
final class LineageCommand implements TaxonomyCommand.Subcommand {
  private final TaxonomyCommand root;
  private final Session session;

  @Parameters(index = "0", paramLabel = "METHOD", description = "A method, such as LoRA.")
  private String method = "";

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      description = "The papers; - is standard input. Without them, the bundled catalogue.")
  private List<String> files = new ArrayList<>();

  @Option(names = "--format", paramLabel = "FORMAT", description = "mermaid, dot or graphml.")
  private Format format = Format.MERMAID;

  /** How the graph is written. */
  enum Format {
    /** A Mermaid flowchart. */
    MERMAID,
    /** The language of Graphviz. */
    DOT,
    /** GraphML. */
    GRAPHML
  }

  LineageCommand(TaxonomyCommand root) {
    this.root = root;
    this.session = root.session();
  }

  @Override
  public Integer call() throws IOException {
    List<Classification> said = new ArrayList<>();
    int code =
        new StatementSource(root, files)
            .forEach(
                classification -> {
                  if (!classification.introduces().isEmpty()) {
                    said.add(classification);
                  }
                });
    MethodGraph lineage = MethodGraph.of(said.stream()).lineage(method);
    if (lineage.nodes().isEmpty()) {
      throw Failure.usage("no paper names a method '" + Screen.printable(method) + "'");
    }
    session
        .out()
        .print(
            switch (format) {
              case MERMAID -> lineage.toMermaid();
              case DOT -> lineage.toDot();
              case GRAPHML -> lineage.toGraphMl();
            });
    return code;
  }
}
