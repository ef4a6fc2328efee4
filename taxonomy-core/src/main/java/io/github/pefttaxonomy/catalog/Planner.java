package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Role;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Turns queries into steps. */
final class Planner {
  private static final ImmutableList<Role> ABOUT =
      Arrays.stream(Role.values()).filter(Role::isAbout).collect(ImmutableList.toImmutableList());

  private final ConceptTable table;

  Planner(ConceptTable table) {
    this.table = table;
  }

  /**
   * Returns the step for a query.
   *
   * @throws IllegalArgumentException if it names a concept that the vocabulary does not have
   */
  Step plan(Query query) {
    if (query instanceof Query.About about) {
      return new Step.Stored(table.number(about.concept()));
    } else if (query instanceof Query.Exactly exactly) {
      return new Step.Labelled(new int[] {table.number(exactly.concept())}, ABOUT);
    } else if (query instanceof Query.InRole role) {
      return inRole(role);
    } else if (query instanceof Query.Confidence sure) {
      return new Step.Sure(table.below(table.number(sure.concept())), sure.atLeast());
    } else if (query instanceof Query.And and) {
      return and(and.parts());
    } else if (query instanceof Query.Or or) {
      return new Step.Or(byCost(or.parts().stream()));
    } else if (query instanceof Query.Not not) {
      return new Step.Not(plan(not.inner()));
    }
    return planStatement(query);
  }

  private Step planStatement(Query query) {
    if (query instanceof Query.Introduces introduces) {
      return named(Terms.Relation.INTRODUCES, introduces.method());
    } else if (query instanceof Query.Extends extending) {
      return named(Terms.Relation.EXTENDS, extending.method());
    } else if (query instanceof Query.ComparesWith comparing) {
      return named(Terms.Relation.COMPARES_WITH, comparing.method());
    } else if (query instanceof Query.Claims claims) {
      return new Step.Claimed(claims);
    }
    return planPaper(query);
  }

  private Step named(Terms.Relation relation, String method) {
    Stream<String> known = table.taxonomy().methodsCalled(method).stream().map(NamedMethod::name);
    return new Step.WithMethod(
        Stream.concat(Stream.of(method), known)
            .map(name -> Terms.method(relation, name))
            .distinct()
            .collect(ImmutableList.toImmutableList()));
  }

  private static Step planPaper(Query query) {
    if (query instanceof Query.Published years) {
      return new Step.OfYears(years.from(), years.to());
    } else if (query instanceof Query.TitleContains title) {
      ImmutableSet.Builder<Long> words = ImmutableSet.builder();
      Terms.words(title.words(), words::add);
      return new Step.WithTerms(words.build().asList());
    } else if (query instanceof Query.Attribute attribute) {
      return new Step.WithTerms(
          ImmutableList.of(Terms.attribute(attribute.name(), attribute.value())));
    } else if (query instanceof Query.PaperId paper) {
      return new Step.WithId(paper.id());
    } else if (query instanceof Query.Everything) {
      return new Step.All();
    }
    throw new AssertionError(query);
  }

  private Step inRole(Query.InRole role) {
    int concept = table.number(role.concept());
    return table.isDescriptive(role.concept())
        ? new Step.Stored(concept)
        : new Step.Labelled(table.below(concept), role.roles().asList());
  }

  private Step and(List<Query> parts) {
    ImmutableList<Step> all = byCost(parts.stream().filter(part -> !(part instanceof Query.Not)));
    ImmutableList<Step> none =
        byCost(
            parts.stream()
                .filter(part -> part instanceof Query.Not)
                .map(part -> part.operands().get(0)));
    return new Step.And(all.isEmpty() ? ImmutableList.of(new Step.All()) : all, none);
  }

  /** Cheap steps first, for an empty one saves the others. */
  private ImmutableList<Step> byCost(Stream<Query> parts) {
    return parts
        .map(this::plan)
        .sorted(Comparator.comparingInt(Step::cost))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the operands of a query in the order in which they are evaluated. */
  ImmutableList<Query> inOrder(List<Query> operands) {
    return operands.stream()
        .sorted(
            Comparator.comparing((Query part) -> operands.size() > 1 && part instanceof Query.Not)
                .thenComparingInt(this::cost))
        .collect(ImmutableList.toImmutableList());
  }

  private int cost(Query part) {
    return plan(part instanceof Query.Not not ? not.inner() : part).cost();
  }

  /**
   * Returns the query without what it demands of one facet alone: those of its parts joined by
   * {@code and} all of whose conditions are on concepts of that facet.
   */
  Query withoutDemandsOn(ConceptId facet, Query query) {
    List<Query> parts = query instanceof Query.And and ? and.parts() : List.of(query);
    ImmutableList<Query> kept =
        parts.stream()
            .filter(part -> !speaksOnlyOf(facet, part))
            .collect(ImmutableList.toImmutableList());
    return switch (kept.size()) {
      case 0 -> Query.everything();
      case 1 -> kept.get(0);
      default -> new Query.And(kept);
    };
  }

  private boolean speaksOnlyOf(ConceptId facet, Query query) {
    if (!query.operands().isEmpty()) {
      return query.operands().stream().allMatch(part -> speaksOnlyOf(facet, part));
    }
    return concept(query).filter(id -> table.taxonomy().facet(id).equals(facet)).isPresent();
  }

  private static Optional<ConceptId> concept(Query query) {
    if (query instanceof Query.About about) {
      return Optional.of(about.concept());
    } else if (query instanceof Query.Exactly exactly) {
      return Optional.of(exactly.concept());
    } else if (query instanceof Query.InRole role) {
      return Optional.of(role.concept());
    } else if (query instanceof Query.Confidence sure) {
      return Optional.of(sure.concept());
    }
    return Optional.empty();
  }
}
