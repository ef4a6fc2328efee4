package io.github.pefttaxonomy.cli;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.data.PaperReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Explains the labels of one paper. */
@Command(
    name = "explain",
    header = "Tell why a paper has its labels, and why it has not got another one.")
final class ExplainCommand implements TaxonomyCommand.Subcommand {
  private final TaxonomyCommand root;
  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The papers; - is standard input. Without it, the bundled catalogue.")
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--id",
      required = true,
      paramLabel = "ID",
      description = "The id of the paper in the file.")
  private String id = "";

  @Option(
      names = "--concept",
      paramLabel = "CONCEPT",
      description = "Tell also why the paper is not about this concept.")
  private Optional<String> concept = Optional.empty();

  ExplainCommand(TaxonomyCommand root) {
    this.root = root;
    this.session = root.session();
  }

  @Override
  public Integer call() throws IOException {
    Classifier classifier = root.classifier();
    Taxonomy taxonomy = classifier.taxonomy();
    Optional<ConceptId> asked = concept.map(text -> TaxonomyCommand.concept(taxonomy, text));
    Paper paper = paper();
    Classification classification = classifier.classify(paper);
    Explanation explanation =
        new Explanation(taxonomy, new Screen(session.columns())).why(classification);
    asked.ifPresent(miss -> explainMiss(explanation, classifier, classification, miss));
    session.out().print(explanation.text() + "\n");
    return ExitCode.OK;
  }

  private static void explainMiss(
      Explanation explanation,
      Classifier classifier,
      Classification classification,
      ConceptId asked) {
    ImmutableList<Assignment> found =
        Stream.concat(classification.about().stream(), classification.descriptors().stream())
            .filter(label -> classifier.taxonomy().isA(label.concept(), asked))
            .collect(ImmutableList.toImmutableList());
    if (found.isEmpty()) {
      explanation.whyNot(classifier.explainMiss(classification.paper(), asked));
    } else {
      explanation.notMissed(asked.value(), found);
    }
  }

  private Paper paper() throws IOException {
    List<Problem> problems = new ArrayList<>();
    PaperSource source = new PaperSource(file);
    try (Stream<Paper> papers = source.open(PaperReader.skipping(problems::add), session.in())) {
      return papers
          .filter(paper -> paper.id().equals(id))
          .findFirst()
          .orElseThrow(() -> missing(source, problems));
    }
  }

  private Failure missing(PaperSource source, List<Problem> problems) {
    String message = "no paper with id '" + id + "' in " + source.name();
    if (problems.isEmpty()) {
      return Failure.usage(message);
    }
    String count = problems.size() == 1 ? "1 record is" : problems.size() + " records are";
    return Failure.data(message + ", but " + count + " malformed: " + problems.get(0));
  }
}
