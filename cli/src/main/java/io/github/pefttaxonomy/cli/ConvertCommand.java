package io.github.pefttaxonomy.cli;

import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.data.ClassificationReader;
import io.github.pefttaxonomy.data.ClassificationWriter;
import io.github.pefttaxonomy.data.PaperReader;
import io.github.pefttaxonomy.data.PaperWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns papers of one form into another, with labels where the form has room for them. */
@Command(
    name = "convert",
    header = "Turn papers, or papers with their labels, into another form.",
    description = {
      "Papers are read and written one after the other, however many there are.",
      "Forms of papers: jsonl, csv, tsv, bibtex, ris. What a form has no place for is counted on"
          + " standard error.",
      "Forms of labelled papers, which are classified on the way: labels-jsonl, labels-csv,"
          + " labels-tsv, labels-bibtex (a row or entry a paper), assignments-csv,"
          + " assignments-tsv (a row a label), markdown, latex (a table that compares papers)."
    },
    sortOptions = false)
final class ConvertCommand implements TaxonomyCommand.Subcommand {
  private static final String STANDARD_OUTPUT = "-";
  private static final String LABELS = "labels";

  private final TaxonomyCommand root;
  private final Session session;
  private final Map<String, Long> lost = new TreeMap<>();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The papers; - is standard input. Without it, the bundled catalogue.")
  private Optional<String> file = Optional.empty();

  @Option(names = "--to", paramLabel = "FORM", required = true, description = "What to write.")
  private String to = "";

  @Option(
      names = "--from",
      paramLabel = "FORM",
      description = {
        "What to read, such as arxiv-snapshot, or labels for what classify wrote as JSON Lines;",
        "found out from the content without it."
      })
  private Optional<String> from = Optional.empty();

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Where to write; - is standard output, and so it is without it.")
  private String target = STANDARD_OUTPUT;

  @Option(names = "--strict", description = "Stop at the first malformed record.")
  private boolean strict;

  ConvertCommand(TaxonomyCommand root) {
    this.root = root;
    this.session = root.session();
  }

  @Override
  public Integer call() throws IOException {
    Optional<PaperWriter.Form> papers = find(PaperWriter.Form.values(), to);
    Optional<ClassificationWriter.Form> labels = labels(to);
    if (papers.isEmpty() && labels.isEmpty()) {
      throw Failure.usage("--to '" + Screen.printable(to) + "' is no form; there are " + forms());
    }
    Progress progress = new Progress(session.err(), session.isInteractive(), System::nanoTime);
    InputFaults faults = new InputFaults(progress);
    PaperSource source = new PaperSource(file);
    if (from.equals(Optional.of(LABELS))) {
      if (labels.isEmpty() || file.isEmpty()) {
        throw Failure.usage("--from labels needs a file, and a form of labels to write");
      }
      convert(source, faults, labels.get(), progress);
    } else {
      try (Stream<Paper> read = source.open(reader(faults), session.in());
          Output output = output(source)) {
        Stream<Paper> counted = read.peek(paper -> progress.add(1));
        if (papers.isPresent()) {
          PaperWriter.write(
              papers.get(), counted.peek(paper -> count(papers.get(), paper)), output.stream());
        } else {
          ClassificationWriter.write(labels.orElseThrow(), classified(counted), output.stream());
        }
      }
    }
    progress.finish();
    reportLost();
    return faults.exitCode();
  }

  private void convert(
      PaperSource source, InputFaults faults, ClassificationWriter.Form form, Progress progress)
      throws IOException {
    ClassificationReader reader = ClassificationReader.of(root.taxonomy());
    try (StoredLabels stored =
            new StoredLabels(
                source.bytes(session.in()),
                source.name(),
                reader,
                strict ? Optional.empty() : Optional.of(faults));
        Output output = output(source)) {
      ClassificationWriter.write(
          form, stored.stream().peek(labels -> progress.add(1)), output.stream());
    }
  }

  private Stream<Classification> classified(Stream<Paper> papers) throws IOException {
    Classifier classifier = root.classifier();
    return papers.map(classifier::classify);
  }

  private void count(PaperWriter.Form form, Paper paper) {
    ImmutableSet<String> parts = PaperWriter.lost(form, paper);
    parts.forEach(part -> lost.merge(part, 1L, Long::sum));
  }

  private void reportLost() {
    if (!lost.isEmpty()) {
      String parts =
          lost.entrySet().stream()
              .map(part -> Screen.printable(part.getKey()) + " (" + part.getValue() + ")")
              .collect(Collectors.joining(", "));
      session.err().println("note: " + to + " has no place for, or changes: " + parts);
    }
  }

  private PaperReader reader(InputFaults faults) {
    PaperReader reader = strict ? PaperReader.strict() : PaperReader.skipping(faults);
    if (from.isEmpty()) {
      return reader;
    }
    PaperReader.Format format =
        find(PaperReader.Format.values(), from.get())
            .orElseThrow(
                () ->
                    Failure.usage(
                        "--from '"
                            + Screen.printable(from.get())
                            + "' is no form; there are "
                            + names(PaperReader.Format.values())
                            + ", "
                            + LABELS));
    return reader.as(format);
  }

  private Output output(PaperSource source) throws IOException {
    if (target.equals(STANDARD_OUTPUT)) {
      return new Output(session.out(), false);
    }
    Path path = PaperSource.path(target);
    if (source.isSameFile(path)) {
      throw Failure.usage("--output '" + path + "' would overwrite the papers");
    }
    return Output.file(path);
  }

  private static Optional<ClassificationWriter.Form> labels(String name) {
    return Arrays.stream(ClassificationWriter.Form.values())
        .filter(form -> name(form).equals(name))
        .findFirst();
  }

  /** Forms that papers without labels have too are told apart by their beginning. */
  private static String name(ClassificationWriter.Form form) {
    return switch (form) {
      case JSON_LINES -> "labels-jsonl";
      case PAPERS_CSV -> "labels-csv";
      case PAPERS_TSV -> "labels-tsv";
      case BIBTEX -> "labels-bibtex";
      default -> lower(form);
    };
  }

  private static <E extends Enum<E>> Optional<E> find(E[] all, String name) {
    return Arrays.stream(all).filter(form -> lower(form).equals(name)).findFirst();
  }

  private static String lower(Enum<?> form) {
    String name = form.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return name.equals("json-lines") ? "jsonl" : name;
  }

  private static String names(Enum<?>[] all) {
    return Arrays.stream(all).map(ConvertCommand::lower).collect(Collectors.joining(", "));
  }

  private static String forms() {
    return names(PaperWriter.Form.values())
        + ", "
        + Arrays.stream(ClassificationWriter.Form.values())
            .map(ConvertCommand::name)
            .collect(Collectors.joining(", "));
  }
}
