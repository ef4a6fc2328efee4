package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Finding;
import io.github.pefttaxonomy.classify.Linter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A vocabulary as its authors have it: what it holds, where in its files each thing stands, and the
 * spec files that put it to the test. Immutable and safe for many threads.
 */
public final class VocabularyFiles {
  private final Taxonomy taxonomy;
  private final ImmutableMap<String, String> places;
  private final ImmutableMap<String, String> specs;

  private VocabularyFiles(TaxonomyLoader loader, String manifest) throws IOException {
    this.taxonomy = loader.load(manifest);
    this.places = loader.places();
    this.specs = loader.specs();
  }

  /**
   * Reads a vocabulary and the spec files beside its rules and cues.
   *
   * @throws io.github.pefttaxonomy.InvalidTaxonomyException with every problem, if there is any
   * @throws IOException if a file is there but cannot be read, or if there is no {@code manifest}
   */
  public static VocabularyFiles read(Path manifest) throws IOException {
    return read(manifest, ReadLimits.forDocuments());
  }

  /**
   * Reads a vocabulary and the spec files beside its rules and cues, within these limits.
   *
   * @throws io.github.pefttaxonomy.InvalidTaxonomyException with every problem, if there is any
   * @throws IOException if a file is there but cannot be read, or if there is no {@code manifest}
   */
  public static VocabularyFiles read(Path manifest, ReadLimits limits) throws IOException {
    return new VocabularyFiles(
        TaxonomyLoader.of(TaxonomyJson.filesBeside(manifest), limits), TaxonomyJson.name(manifest));
  }

  /** Reads the vocabulary that ships with the library. */
  public static VocabularyFiles shipped() {
    try {
      return new VocabularyFiles(
          TaxonomyLoader.of(PeftTaxonomy.files(), ReadLimits.forDocuments()), "taxonomy.json");
    } catch (IOException e) {
      throw new UncheckedIOException("the library's own files cannot be read", e);
    }
  }

  /** Returns what the files hold. */
  public Taxonomy taxonomy() {
    return taxonomy;
  }

  /**
   * Returns the file, line and column where something stands, such as {@code rule 'lora.name'},
   * {@code cue 'compare.than'}, {@code concept 'pruning'}, {@code method 'LoRA'} or {@code weight
   * 'bias'}.
   */
  public Optional<String> place(String subject) {
    return Optional.ofNullable(places.get(subject));
  }

  /** Returns the texts of the spec files by their names, such as {@code rules/lora.spec}. */
  public ImmutableMap<String, String> specs() {
    return specs;
  }

  /**
   * Returns everything that the linter finds, rules without spec lines included, with its place. It
   * is ordered by class, and within a class as in the files.
   *
   * @throws io.github.pefttaxonomy.InvalidTaxonomyException if the vocabulary cannot be compiled
   */
  public ImmutableList<Finding> lint() {
    List<Finding> findings = new ArrayList<>(Linter.lint(taxonomy));
    SpecRunner runner = SpecRunner.of(taxonomy);
    List<SpecResult> results = new ArrayList<>();
    specs.forEach((name, text) -> results.addAll(runner.run(name, text)));
    runner.gaps(results).forEach(gap -> findings.add(Linter.untested(gap)));
    return findings.stream()
        .map(finding -> place(finding.subject()).map(finding::at).orElse(finding))
        .collect(ImmutableList.toImmutableList());
  }
}
