package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.data.ClassificationJson;
import io.github.pefttaxonomy.data.PaperReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Labels many papers. */
@Command(
    name = "classify",
    header = "Label papers with the techniques that they are about.",
    description = "Papers keep the order of the input, whatever the number of jobs.",
    sortOptions = false)
final class ClassifyCommand implements TaxonomyCommand.Subcommand {
  private static final String STANDARD_OUTPUT = "-";
  private static final String FITTED = "fitted";
  private static final int MAXIMAL_JOBS = 1024;

  private final TaxonomyCommand root;
  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The papers; - is standard input. Without it, the bundled catalogue.")
  private Optional<String> file = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table or jsonl. Without it, the ending of the output tells; jsonl for -.")
  private Optional<OutputFormat> format = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write; - is standard output. A summary is printed beside a file.")
  private Optional<String> target = Optional.empty();

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "How many threads classify. Without it, one for each processor.")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--threshold",
      paramLabel = "X",
      description = {
        "Leave out technique labels that are less sure than this, from 0 to 1; 'fitted' is the",
        "value that the weights of the vocabulary come with. Without it, all are kept."
      })
  private String threshold = "0";

  @Option(names = "--strict", description = "Stop at the first malformed record.")
  private boolean strict;

  @Option(names = "--quiet", description = "Do not report progress.")
  private boolean quiet;

  ClassifyCommand(TaxonomyCommand root) {
    this.root = root;
    this.session = root.session();
  }

  @Override
  public Integer call() throws IOException {
    if (jobs < 1 || jobs > MAXIMAL_JOBS) {
      throw Failure.usage("--jobs is from 1 to " + MAXIMAL_JOBS + ", not " + jobs);
    }
    Classifier classifier = root.classifier();
    Taxonomy taxonomy = classifier.taxonomy();
    double least = threshold(taxonomy);
    Progress progress =
        new Progress(session.err(), session.isInteractive() && !quiet, System::nanoTime);
    InputFaults faults = new InputFaults(progress);
    PaperReader reader = strict ? PaperReader.strict() : PaperReader.skipping(faults);
    PaperSource source = new PaperSource(file);
    try (Stream<Paper> papers = source.open(reader, session.in());
        Output output = output(source)) {
      Function<Paper, Classification> labels =
          paper -> classifier.classify(paper).withTechniquesFrom(least);
      classify(labels, new TechniqueSummary(taxonomy), papers, output, progress);
    }
    return faults.exitCode();
  }

  private double threshold(Taxonomy taxonomy) {
    if (threshold.equals(FITTED)) {
      return taxonomy.weights().getOrDefault("threshold", 0.0);
    }
    try {
      double value = Double.parseDouble(threshold);
      if (value >= 0 && value <= 1) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw Failure.usage("--threshold '" + Screen.printable(threshold) + "' is no number");
    }
    throw Failure.usage("--threshold is from 0 to 1, not " + threshold);
  }

  private void classify(
      Function<Paper, Classification> labels,
      TechniqueSummary summary,
      Stream<Paper> papers,
      Output output,
      Progress progress) {
    Function<Classification, String> form = form(output);
    try (OrderedPool<Paper, Labelled> pool =
        new OrderedPool<>(
            jobs, paper -> Labelled.of(labels.apply(paper), form), Labelled::weight)) {
      pool.run(papers.iterator(), batch -> write(batch, output, summary, progress));
    }
    progress.finish();
    printSummary(summary, output);
  }

  private static void write(
      List<Labelled> batch, Output output, TechniqueSummary summary, Progress progress) {
    for (Labelled labelled : batch) {
      output.println(labelled.text());
      summary.add(labelled.classification());
    }
    progress.add(batch.size());
  }

  private Function<Classification, String> form(Output output) {
    if (format() == OutputFormat.JSONL) {
      return ClassificationJson::line;
    }
    PaperTable table = new PaperTable(new Screen(session.columns()));
    output.println(table.heading());
    return table::rows;
  }

  private void printSummary(TechniqueSummary summary, Output output) {
    Screen screen = new Screen(session.columns());
    if (format() == OutputFormat.TABLE) {
      output.println("\n" + summary.text(screen).stripTrailing());
    } else if (output.isFile()) {
      session.out().print(summary.text(screen));
    }
  }

  private OutputFormat format() {
    return format.orElseGet(
        () -> isStandardOutput() ? OutputFormat.JSONL : OutputFormat.ofFileName(target.orElse("")));
  }

  private boolean isStandardOutput() {
    return target.equals(Optional.of(STANDARD_OUTPUT));
  }

  private Output output(PaperSource source) throws IOException {
    if (target.isEmpty() || isStandardOutput()) {
      return new Output(session.out(), false);
    }
    Path path = PaperSource.path(target.get());
    if (source.isSameFile(path)) {
      throw Failure.usage("--output '" + path + "' would overwrite the papers");
    }
    return Output.file(path);
  }

  /**
   * What a thread makes of a paper.
   *
   * @param classification its labels
   * @param text the labels as they are to be written
   */
  private record Labelled(Classification classification, String text) {
    static Labelled of(Classification classification, Function<Classification, String> form) {
      return new Labelled(classification, form.apply(classification));
    }

    /** Returns about how much memory a paper takes. */
    static int weight(Paper paper) {
      return paper.title().length() + paper.abstractText().length();
    }
  }
}
