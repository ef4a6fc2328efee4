package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;

/** A vocabulary small enough to be read, for the tests of the engine. */
final class SmallTaxonomy {
  private SmallTaxonomy() {}

  static Taxonomy.Builder builder() {
    return Taxonomy.builder()
        .version("small")
        .add(concept("technique"))
        .add(concept("compression", "technique"))
        .add(concept("pruning", "compression"))
        .add(concept("head-pruning", "pruning"))
        .add(concept("quantization", "compression"))
        .add(concept("lora", "technique"))
        .add(concept("kind"))
        .add(concept("new-method", "kind"))
        .add(concept("survey", "kind"))
        .add(concept("empirical-study", "kind"))
        .describe(ConceptId.of("kind"))
        .add(rule("pruning.name", "pruning", "except('pruning|prune~', 'tree pruning')"))
        .add(rule("head.name", "head-pruning", "then(3, 'prune~|pruning', 'attention? head')"))
        .add(rule("quantization.name", "quantization", "'quantization'"))
        .add(rule("lora.name", "lora", "name(LoRA)"))
        .add(rule("kind.new", "new-method", "'propose~'"))
        .add(rule("kind.survey", "survey", "title('survey')"))
        .add(rule("kind.study", "empirical-study", "'investigate~'"))
        .add(
            new Rule(
                "pruning.garden",
                ConceptId.of("pruning"),
                Condition.parse("'orchard'"),
                0,
                "trees are pruned too"))
        .add(cue("propose", Cue.Kind.PROPOSE, "then(2, 'we', 'propose~')", Cue.Until.CLAUSE))
        .add(cue("unlike", Cue.Kind.CONTRAST, "'unlike'", Cue.Until.PHRASE))
        .add(cue("than", Cue.Kind.COMPARE, "'outperform~|than'", Cue.Until.PHRASE))
        .add(cue("such", Cue.Kind.EXAMPLE, "'such as'", Cue.Until.CLAUSE))
        .add(cue("by", Cue.Kind.USE, "'by|with'", Cue.Until.PHRASE))
        .add(cue("study", Cue.Kind.STUDY, "then(2, 'we', 'study')", Cue.Until.CLAUSE))
        .add(cue("we", Cue.Kind.OWN, "'we|our'", Cue.Until.SENTENCE))
        .add(cue("but", Cue.Kind.STOP, "'but'", Cue.Until.SENTENCE))
        .add(method("SparseGPT", "pruning").build())
        .add(
            method("OBS", "pruning").addAliases("Optimal Brain Surgeon").ambiguity("short").build())
        .add(method("PrunedNet", "pruning").isModel(true).build());
  }

  static Concept concept(String id, String... broader) {
    Concept.Builder builder =
        Concept.builder().id(ConceptId.of(id)).label("the " + id).definition("What " + id + " is.");
    for (String parent : broader) {
      builder.addBroader(ConceptId.of(parent));
    }
    return builder.build();
  }

  static Rule rule(String id, String concept, String when) {
    return new Rule(id, ConceptId.of(concept), Condition.parse(when), 0.8, "it says so");
  }

  private static Cue cue(String id, Cue.Kind kind, String when, Cue.Until until) {
    return new Cue(id, Condition.parse(when), kind, Cue.Direction.FORWARD, until, 12);
  }

  static NamedMethod.Builder method(String name, String concept) {
    return NamedMethod.builder().name(name).addConcepts(ConceptId.of(concept));
  }
}
