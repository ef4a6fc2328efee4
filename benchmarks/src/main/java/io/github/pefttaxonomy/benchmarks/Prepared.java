package io.github.pefttaxonomy.benchmarks;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.classify.FoldedText;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Phrases and folded texts, made once for all JVMs of a run. That saves time, and a JVM that is
 * measured has not used the engine's scanner for other things before, which would leave the
 * compiler with a wrong picture of it.
 */
record Prepared(Corpus corpus, ImmutableList<List<Text>> batches) {
  private static final String FOLDER = "benchmarks.folder";
  private static final Splitter FIELDS = Splitter.on('\t');

  /** Writes what {@link #of} and {@link #terms} read. */
  static void write(Path folder, Corpus corpus) throws IOException {
    FoldedText folded = new FoldedText();
    Files.write(
        folder.resolve("folded.txt"),
        corpus.papers().stream().map(paper -> folded.fold(paper).toString()).toList());
    for (int size : Main.SIZES) {
      Terms terms = Terms.draw(size, PeftTaxonomy.load().taxonomy(), corpus.papers());
      ImmutableList.Builder<String> lines = ImmutableList.builder();
      for (int i = 0; i < terms.size(); i++) {
        lines.add(terms.phrases().get(i) + "\t" + Joiner.on('\t').join(terms.spellings().get(i)));
      }
      Files.write(folder.resolve("terms-" + size + ".txt"), lines.build());
    }
  }

  private static Path file(String name) {
    return Path.of(System.getProperty(FOLDER, "target/results")).resolve(name);
  }

  /** Returns the texts of a corpus. */
  static Prepared of(String corpusFile) {
    Corpus corpus = Corpus.of(corpusFile);
    List<String> folded = lines("folded.txt");
    ImmutableList.Builder<Text> texts = ImmutableList.builder();
    for (int i = 0; i < folded.size(); i++) {
      texts.add(new Text(corpus.papers().get(i), folded.get(i), folded.get(i).toCharArray()));
    }
    return new Prepared(corpus, Corpus.batches(texts.build()));
  }

  /** Returns this many phrases. */
  static Terms terms(int size) {
    ImmutableList.Builder<String> phrases = ImmutableList.builder();
    ImmutableList.Builder<ImmutableSet<String>> spellings = ImmutableList.builder();
    for (String line : lines("terms-" + size + ".txt")) {
      List<String> fields = FIELDS.splitToList(line);
      phrases.add(fields.get(0));
      spellings.add(ImmutableSet.copyOf(fields.subList(1, fields.size())));
    }
    return new Terms(phrases.build(), spellings.build());
  }

  private static List<String> lines(String name) {
    try {
      return Files.readAllLines(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  ImmutableList<Text> texts() {
    return batches.stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
  }
}
