package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Span;
import io.github.pefttaxonomy.Taxonomy;
import java.util.Optional;

/** Puts reviewed papers into the form of classifications. */
final class ReviewedLabels {
  private static final String RULE = "review";

  private final Taxonomy taxonomy;
  private final ReviewedStatements statements;

  /** Takes the vocabulary of the labels. */
  ReviewedLabels(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.statements = new ReviewedStatements(taxonomy);
  }

  Classification classification(CataloguePaper reviewed) {
    Paper paper = reviewed.paper();
    Classification.Builder builder =
        Classification.builder()
            .paper(paper)
            .taxonomyVersion(taxonomy.version())
            .taxonomyHash(taxonomy.hash());
    for (Role role : Role.values()) {
      reviewed.concepts().keySet().stream()
          .sorted()
          .filter(id -> reviewed.concepts().get(id) == role)
          .forEach(id -> builder.addTechniques(label(paper, id, role)));
    }
    reviewed.descriptors().stream()
        .sorted()
        .forEach(id -> builder.addDescriptors(label(paper, id, Role.STUDIED)));
    return builder
        .addAllIntroduces(statements.mentions(paper, reviewed.methods().introduced()))
        .addAllBuildsOn(statements.mentions(paper, reviewed.methods().extended()))
        .addAllComparesWith(statements.mentions(paper, reviewed.methods().compared()))
        .addAllClaims(statements.claims(paper))
        .build();
  }

  private Assignment label(Paper paper, ConceptId id, Role role) {
    Span title = new Span(0, paper.title().length());
    Evidence review = new Evidence(RULE, Field.TITLE, title, paper.title(), role, Optional.empty());
    return new Assignment(taxonomy.facet(id), id, role, 1, ImmutableList.of(review));
  }
}
