package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.data.PaperReader;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What papers say, read one after the other out of files; of the bundled catalogue, what people
 * read out of it.
 *
 * @param root the command
 * @param files the names of the files; none for the catalogue
 */
record StatementSource(TaxonomyCommand root, List<String> files) {
  /** Hands everything that is read to a consumer, file by file, and returns the exit code. */
  int forEach(Consumer<Classification> consumer) throws IOException {
    if (files.isEmpty() && root.vocabulary().isEmpty()) {
      PeftTaxonomy.load().papers().all().stream().forEachOrdered(consumer);
      return ExitCode.OK;
    }
    Session session = root.session();
    Classifier classifier = root.classifier();
    Progress progress = new Progress(session.err(), session.isInteractive(), System::nanoTime);
    InputFaults faults = new InputFaults(progress);
    PaperReader reader = PaperReader.skipping(faults);
    List<Optional<String>> names =
        files.isEmpty() ? List.of(Optional.empty()) : files.stream().map(Optional::of).toList();
    for (Optional<String> name : names) {
      try (Stream<Paper> papers = new PaperSource(name).open(reader, session.in())) {
        papers.forEachOrdered(
            paper -> {
              consumer.accept(classifier.classify(paper));
              progress.add(1);
            });
      }
    }
    progress.finish();
    return faults.exitCode();
  }
}
