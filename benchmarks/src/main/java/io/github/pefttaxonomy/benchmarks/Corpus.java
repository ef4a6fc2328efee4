package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.classify.FoldedText;
import io.github.pefttaxonomy.data.PaperReader;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The papers of a run, and where they come from. */
record Corpus(String origin, ImmutableList<Paper> papers) {
  /** How many papers are handed to a contender at once. */
  static final int BATCH = 100;

  /** How many papers a run reads at most. */
  static final int SIZE = 4_000;

  /** Returns the papers of a JSONL file, or generated ones where its name is empty. */
  static Corpus of(String file) {
    return file.isEmpty() ? generated(SIZE) : read(Path.of(file), SIZE);
  }

  static Corpus generated(int size) {
    return new Corpus(
        "generated: made-up words with Zipf frequencies and phrases of the taxonomy; no real text",
        new CorpusGenerator(PeftTaxonomy.load().taxonomy(), 42).papers(size));
  }

  static Corpus read(Path file, int size) {
    try (Stream<Paper> papers = PaperReader.strict().read(file)) {
      return new Corpus(
          file.getFileName().toString(),
          papers.limit(size).collect(ImmutableList.toImmutableList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the papers, folded for those who need it, in whole batches. */
  ImmutableList<List<Text>> batches() {
    FoldedText folder = new FoldedText();
    ImmutableList<Text> texts =
        papers.stream()
            .map(paper -> Text.of(paper, folder))
            .collect(ImmutableList.toImmutableList());
    return batches(texts);
  }

  /** Returns texts in whole batches. */
  static ImmutableList<List<Text>> batches(ImmutableList<Text> texts) {
    if (texts.size() < BATCH) {
      throw new IllegalArgumentException(
          "a corpus needs at least " + BATCH + " papers, not " + texts.size());
    }
    return Lists.partition(texts, BATCH).stream()
        .filter(batch -> batch.size() == BATCH)
        .collect(ImmutableList.toImmutableList());
  }

  double charsPerPaper() {
    return papers.stream()
        .mapToInt(paper -> paper.title().length() + paper.abstractText().length())
        .average()
        .orElse(0);
  }
}
