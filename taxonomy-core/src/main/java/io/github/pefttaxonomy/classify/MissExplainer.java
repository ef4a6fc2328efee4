package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Miss;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import java.util.Optional;

/** Says why a paper is not about a concept. */
final class MissExplainer {
  private final Taxonomy taxonomy;
  private final TextClassifier classifier;

  MissExplainer(Taxonomy taxonomy, TextClassifier classifier) {
    this.taxonomy = taxonomy;
    this.classifier = classifier;
  }

  Miss explain(Paper paper, ConceptId concept) {
    Classification classification = classifier.classify(paper);
    Optional<Assignment> assigned = classification.assignment(concept);
    String reason = assigned.map(a -> "assigned as " + a.role().label()).orElse("no rule fired");
    return new Miss(concept, reason, ImmutableList.of());
  }
}
