package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Miss;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A rule that is exchanged acts as if the vocabulary had been compiled with the variant. */
class VariantsTest {
  private static final Taxonomy SMALL = SmallTaxonomy.builder().build();
  private static final List<Condition> CONDITIONS =
      List.of(
          Condition.parse("'quantization'"),
          Condition.parse("title('pruning')"),
          Condition.parse("or('heads', then(2, 'unlike', 'pruning'))"),
          Condition.parse("and('lora', not('by'))"));
  private static final ImmutableListMultimap<String, Condition> ALL = all();
  private static final Variants VARIANTS = Variants.compile(SMALL, ALL);

  private static ImmutableListMultimap<String, Condition> all() {
    ImmutableListMultimap.Builder<String, Condition> all = ImmutableListMultimap.builder();
    SMALL.rules().forEach(rule -> all.putAll(rule.id(), CONDITIONS));
    return all.build();
  }

  private static Classifier compiledAnew(Rule changed, Condition when) {
    Taxonomy.Builder builder = Taxonomy.builder().version(SMALL.version());
    SMALL.concepts().forEach(builder::add);
    SMALL.methods().forEach(builder::add);
    SMALL.cues().forEach(builder::add);
    SMALL.descriptiveFacets().forEach(builder::describe);
    for (Rule rule : SMALL.rules()) {
      builder.add(
          rule.equals(changed)
              ? new Rule(rule.id(), rule.concept(), when, rule.strength(), rule.because())
              : rule);
    }
    return Classifiers.compile(builder.build());
  }

  @Provide
  Arbitrary<Rule> rules() {
    return Arbitraries.of(SMALL.rules());
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return Arbitraries.of(CONDITIONS);
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(
            "We propose ",
            "pruning ",
            "heads ",
            "unlike ",
            "quantization ",
            "LoRA ",
            "by ",
            "orchard ",
            ". ",
            "SparseGPT ")
        .list()
        .ofMaxSize(15)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 500)
  void with_anyVariant_actsAsIfCompiledAnew(
      @ForAll("rules") Rule rule,
      @ForAll("conditions") Condition variant,
      @ForAll("texts") String title,
      @ForAll("texts") String text) {
    Paper paper = Paper.of(title, text);
    Classifier expected = compiledAnew(rule, variant);
    Classifier actual = VARIANTS.with(rule.id(), variant);

    assertThat(actual.classify(paper).techniques())
        .isEqualTo(expected.classify(paper).techniques());
    assertThat(actual.classify(paper).descriptors())
        .isEqualTo(expected.classify(paper).descriptors());
  }

  @Example
  void with_variantThatWasNotCompiled_isRefused() {
    assertThatThrownBy(() -> VARIANTS.with("lora.name", Condition.phrase("else")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no variant of a rule 'lora.name' is 'else'");
    assertThatThrownBy(() -> VARIANTS.with("none", CONDITIONS.get(0)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Example
  void with_variant_keepsTheVocabularyAndExplainsNoMiss() {
    Classifier changed = Variants.compile(SMALL, ALL).with("lora.name", CONDITIONS.get(0));
    Paper paper = Paper.of("", "We propose quantization.");
    ConceptId lora = ConceptId.of("lora");

    assertThat(changed.classify(paper).techniques())
        .extracting(label -> label.concept().value())
        .containsExactlyInAnyOrder("lora", "quantization");
    assertThat(changed.taxonomy()).isSameAs(SMALL);
    assertThat(changed.explainMiss(paper, lora))
        .isEqualTo(new Miss(lora, "misses are not explained for variants", ImmutableList.of()));
    assertThatThrownBy(() -> changed.explainMiss(paper, ConceptId.of("none")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
