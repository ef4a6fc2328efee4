package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Amount;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.MethodMention;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Order;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Results;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What a catalogue has to answer, by looking at each paper of a list. */
record NaiveCatalog(Taxonomy taxonomy, List<Classification> papers) {
  List<Classification> find(Query query) {
    return papers.stream().filter(paper -> holds(query, paper)).toList();
  }

  private boolean holds(Query query, Classification paper) {
    if (query instanceof Query.And and) {
      return and.parts().stream().allMatch(part -> holds(part, paper));
    } else if (query instanceof Query.Or or) {
      return or.parts().stream().anyMatch(part -> holds(part, paper));
    } else if (query instanceof Query.Not not) {
      return !holds(not.inner(), paper);
    } else if (query instanceof Query.About about) {
      return concepts(paper).contains(about.concept());
    } else if (query instanceof Query.Exactly exactly) {
      return has(paper, a -> a.isAbout() && a.concept().equals(exactly.concept()));
    } else if (query instanceof Query.InRole role) {
      boolean isDescriptive = taxonomy.descriptiveFacets().contains(taxonomy.facet(role.concept()));
      return has(
          paper,
          a ->
              taxonomy.isA(a.concept(), role.concept())
                  && (isDescriptive ? a.isAbout() : role.roles().contains(a.role())));
    } else if (query instanceof Query.Confidence sure) {
      return confidence(paper, sure.concept()) >= sure.atLeast()
          && has(paper, a -> isAbout(a, sure.concept()));
    } else if (query instanceof Query.Published years) {
      return paper.paper().year().stream().anyMatch(y -> y >= years.from() && y <= years.to());
    } else if (query instanceof Query.TitleContains title) {
      return words(paper.paper().title()).containsAll(words(title.words()));
    } else if (query instanceof Query.Attribute attribute) {
      return attribute.value().equals(paper.paper().attributes().get(attribute.name()));
    } else if (query instanceof Query.PaperId id) {
      return paper.paper().id().equals(id.id());
    } else if (query instanceof Query.Introduces introduces) {
      return paper.introduces().stream().anyMatch(m -> isMeant(m, introduces.method()));
    } else if (query instanceof Query.Extends extending) {
      return paper.buildsOn().stream().anyMatch(m -> isMeant(m, extending.method()));
    } else if (query instanceof Query.ComparesWith comparing) {
      return paper.comparesWith().stream().anyMatch(m -> isMeant(m, comparing.method()));
    } else if (query instanceof Query.Claims claims) {
      return paper.claims().stream().anyMatch(claim -> holds(claims, claim));
    }
    return query instanceof Query.Everything;
  }

  private boolean isMeant(MethodMention mention, String name) {
    Set<String> wanted = new HashSet<>(Set.of(plain(name)));
    for (NamedMethod method : taxonomy.methods()) {
      if (Stream.concat(Stream.of(method.name()), method.aliases().stream())
          .anyMatch(called -> plain(called).equals(plain(name)))) {
        wanted.add(plain(method.name()));
      }
    }
    Set<String> names = new HashSet<>(Set.of(plain(mention.name())));
    mention.expansion().ifPresent(expansion -> names.add(plain(expansion)));
    mention.method().ifPresent(method -> names.add(plain(method.name())));
    names.retainAll(wanted);
    return !names.isEmpty();
  }

  private static String plain(String name) {
    String letters = name.replaceAll("[^\\p{L}\\p{Nd}+]", "").toLowerCase(Locale.ROOT);
    return letters.isEmpty() ? name : letters;
  }

  private static boolean holds(Query.Claims query, Claim claim) {
    if (claim.metric() != query.metric()
        || query.direction().filter(direction -> direction != claim.direction()).isPresent()) {
      return false;
    }
    if (query.relativeTo().isPresent()) {
      String reference = claim.relativeTo().orElse("?!");
      List<String> parts = new ArrayList<>(List.of(reference.split(",| or | and ", -1)));
      parts.add(reference);
      String wanted = plain(query.relativeTo().get());
      if (parts.stream().map(String::strip).noneMatch(part -> plain(part).equals(wanted))) {
        return false;
      }
    }
    if (query.bound().isEmpty()) {
      return true;
    }
    Amount bound = query.bound().get();
    return bound.bound() == Amount.Bound.AT_MOST
        ? claim.atMost(bound.low(), bound.unit())
        : claim.atLeast(bound.low(), bound.unit());
  }

  private static Set<String> words(String text) {
    Set<String> words =
        new HashSet<>(Arrays.asList(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1)));
    words.remove("");
    return words;
  }

  private static Stream<Assignment> labels(Classification paper) {
    return Stream.concat(paper.techniques().stream(), paper.descriptors().stream());
  }

  private static boolean has(Classification paper, Predicate<Assignment> wanted) {
    return labels(paper).anyMatch(wanted);
  }

  private boolean isAbout(Assignment label, ConceptId concept) {
    return label.isAbout() && taxonomy.isA(label.concept(), concept);
  }

  private double confidence(Classification paper, ConceptId concept) {
    return labels(paper)
        .filter(a -> isAbout(a, concept))
        .mapToDouble(Assignment::confidence)
        .max()
        .orElse(0);
  }

  private Set<ConceptId> concepts(Classification paper) {
    Set<ConceptId> concepts = new HashSet<>();
    labels(paper)
        .filter(Assignment::isAbout)
        .forEach(
            a -> {
              concepts.add(a.concept());
              concepts.addAll(taxonomy.ancestors(a.concept()));
            });
    return concepts;
  }

  List<Classification> top(Query query, int k, Order order) {
    return find(query).stream().sorted(comparator(order)).limit(k).toList();
  }

  private Comparator<Classification> comparator(Order order) {
    if (order instanceof Order.Newest) {
      return Comparator.comparing(c -> -(double) c.paper().year().orElse(Integer.MIN_VALUE));
    } else if (order instanceof Order.Oldest) {
      return Comparator.comparing(c -> c.paper().year().orElse(Integer.MAX_VALUE));
    } else if (order instanceof Order.ByConfidence sure) {
      return Comparator.comparing(c -> -confidence(c, sure.concept()));
    } else if (order instanceof Order.ByClaim claim) {
      return Comparator.comparing(
          (Classification c) -> figures(c, claim).max(), this::greatestFirst);
    }
    return Comparator.comparing(
        c -> c.paper().title(),
        String.CASE_INSENSITIVE_ORDER.thenComparing(Comparator.naturalOrder()));
  }

  private static DoubleStream figures(Classification paper, Order.ByClaim order) {
    return paper.claims().stream()
        .filter(c -> c.metric() == order.metric() && c.direction() == order.direction())
        .map(claim -> claim.in(order.unit()))
        .flatMapToDouble(OptionalDouble::stream);
  }

  private int greatestFirst(OptionalDouble one, OptionalDouble other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isEmpty(), other.isEmpty());
    }
    return Double.compare(other.getAsDouble(), one.getAsDouble());
  }

  Map<ConceptId, Integer> groupBy(Query query, ConceptId root, Results.Depth depth) {
    Map<ConceptId, Integer> counts = new HashMap<>();
    for (ConceptId concept : taxonomy.descendants(root)) {
      Query counted = depth == Results.Depth.CLOSED ? Query.about(concept) : Query.exactly(concept);
      counts.put(concept, find(query.and(counted)).size());
    }
    Map<ConceptId, Integer> sorted = new LinkedHashMap<>();
    counts.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<ConceptId, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }

  /**
   * Drill sideways: a demand on one facet alone is what holds of the same papers without the rest.
   */
  Map<ConceptId, Integer> facets(Query query, ConceptId root, Results.Depth depth) {
    ImmutableList<Query> parts =
        query instanceof Query.And and ? and.parts() : ImmutableList.of(query);
    Query rest = Query.everything();
    for (Query part : parts) {
      rest = facetsOf(part).equals(Set.of(taxonomy.facet(root).value())) ? rest : rest.and(part);
    }
    return groupBy(rest, root, depth);
  }

  /** The notation names facets by the beginning of ids, and other conditions not at all. */
  private Set<String> facetsOf(Query query) {
    Set<String> facets = new HashSet<>();
    for (Query part : query.operands()) {
      facets.addAll(facetsOf(part));
    }
    if (query.operands().isEmpty()) {
      String text = query.toString();
      String argument = text.replaceAll("^[a-zA-Z]+\\(|[,)].*$", "");
      boolean isConcept =
          Stream.of("about", "exactly", "confidence", "role")
                  .anyMatch(name -> text.startsWith(name + "("))
              || query instanceof Query.InRole;
      facets.add(isConcept ? argument.replaceAll("-.*", "") : "none");
    }
    return facets;
  }

  Map<Integer, Integer> byYear(Query query) {
    Map<Integer, Integer> counts = new TreeMap<>();
    find(query).forEach(c -> c.paper().year().ifPresent(y -> counts.merge(y, 1, Integer::sum)));
    return counts;
  }

  Map<Integer, Integer> trend(ConceptId concept) {
    Map<Integer, Integer> counts = new TreeMap<>();
    byYear(Query.everything()).keySet().forEach(year -> counts.put(year, 0));
    counts.putAll(byYear(Query.about(concept)));
    return counts;
  }

  Map<Role, Integer> byRole(Query query, ConceptId concept) {
    Map<Role, Integer> counts = new TreeMap<>();
    for (Classification paper : find(query)) {
      labels(paper)
          .filter(a -> taxonomy.isA(a.concept(), concept))
          .map(Assignment::role)
          .distinct()
          .forEach(role -> counts.merge(role, 1, Integer::sum));
    }
    return counts;
  }

  int both(Query query, ConceptId one, ConceptId other) {
    return find(query.and(Query.about(one)).and(Query.about(other))).size();
  }

  List<Catalog.Match> similar(Classification to) {
    return papers.stream()
        .filter(p -> to.paper().id().isEmpty() || !p.paper().id().equals(to.paper().id()))
        .map(p -> new Catalog.Match(p, likeness(to, p)))
        .filter(match -> match.score() > 0)
        .sorted(Comparator.comparing(match -> -match.score()))
        .toList();
  }

  private double likeness(Classification one, Classification other) {
    Set<ConceptId> shared = concepts(one);
    shared.retainAll(concepts(other));
    Set<ConceptId> all = concepts(one);
    all.addAll(concepts(other));
    return content(all) == 0 ? 0 : content(shared) / content(all);
  }

  private double content(Set<ConceptId> concepts) {
    return concepts.stream()
        .sorted()
        .mapToDouble(c -> Math.log((papers.size() + 1.0) / (find(Query.about(c)).size() + 1.0)))
        .sum();
  }
}
