package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ListMultimap;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Miss;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A classifier in which one rule at a time can be exchanged for a variant, without compiling
 * everything again: the phrases of all variants are compiled together once, and exchanging a rule
 * only changes which condition is evaluated. Immutable and safe for many threads.
 */
public final class Variants {
  private final Taxonomy taxonomy;
  private final TextClassifier classifier;
  private final ImmutableMap<String, Integer> numbers;
  private final ImmutableMap<Condition, Matching> compiled;

  private Variants(Taxonomy taxonomy, Iterable<Condition> variants) {
    this.taxonomy = taxonomy;
    PhraseBook book = new PhraseBook(taxonomy.wordGroups());
    Map<Condition, Matching> matchings = new HashMap<>();
    variants.forEach(
        variant -> matchings.computeIfAbsent(variant, when -> Matching.compile(when, book)));
    this.compiled = ImmutableMap.copyOf(matchings);
    this.classifier = new TextClassifier(taxonomy, new BookCompilation(book));
    ImmutableMap.Builder<String, Integer> byId = ImmutableMap.builder();
    int number = 0;
    for (Rule rule : taxonomy.rules()) {
      byId.put(rule.id(), number++);
    }
    this.numbers = byId.buildOrThrow();
  }

  /**
   * Compiles a vocabulary together with variants of its rules.
   *
   * @param variants conditions by the ids of the rules that they may stand in for
   * @throws io.github.pefttaxonomy.InvalidTaxonomyException as {@link Classifiers#compile} does
   */
  public static Variants compile(Taxonomy taxonomy, ListMultimap<String, Condition> variants) {
    return new Variants(taxonomy, variants.values());
  }

  /**
   * Returns a classifier for the vocabulary in which a rule has another condition. Its {@link
   * Classifier#taxonomy()} is the unchanged one, and it does not explain misses.
   *
   * @throws IllegalArgumentException if there is no such rule, or the variant was not compiled
   */
  public Classifier with(String rule, Condition variant) {
    Integer number = numbers.get(rule);
    Matching when = compiled.get(variant);
    if (number == null || when == null) {
      throw new IllegalArgumentException("no variant of a rule '" + rule + "' is " + variant);
    }
    return new Exchanged(new TextClassifier.Exchange(number, when));
  }

  private final class Exchanged implements Classifier {
    private final Optional<TextClassifier.Exchange> exchange;

    Exchanged(TextClassifier.Exchange exchange) {
      this.exchange = Optional.of(exchange);
    }

    @Override
    public Classification classify(Paper paper) {
      return classifier.classify(paper, exchange);
    }

    @Override
    public Miss explainMiss(Paper paper, ConceptId concept) {
      taxonomy.concept(concept);
      return new Miss(concept, "misses are not explained for variants", ImmutableList.of());
    }

    @Override
    public Taxonomy taxonomy() {
      return taxonomy;
    }
  }
}
