package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A method that papers introduce and the vocabulary lacks, proposed to its curator.
 *
 * @param name the name as its first paper spells it
 * @param expansions the long forms that papers give for it
 * @param concepts what those papers contribute
 * @param papers the papers, in their order
 * @param places where they introduce it, one for each paper
 */
public record CandidateMethod(
    String name,
    ImmutableSet<String> expansions,
    ImmutableSet<ConceptId> concepts,
    ImmutableList<Paper> papers,
    ImmutableList<Quote> places) {

  /**
   * Returns the methods that papers introduce and the vocabulary lacks, in order of appearance.
   * What no paper has a technique for is left out: there is nothing to file it under.
   */
  public static ImmutableList<CandidateMethod> find(Stream<Classification> classifications) {
    Map<String, Draft> drafts = new LinkedHashMap<>();
    classifications.forEachOrdered(
        said ->
            said.introduces().stream()
                .filter(method -> method.method().isEmpty())
                .forEach(
                    method ->
                        drafts
                            .computeIfAbsent(
                                MethodGraph.key(method.name()), any -> new Draft(method.name()))
                            .add(said, method)));
    return drafts.values().stream()
        .filter(draft -> !draft.concepts.isEmpty())
        .map(Draft::candidate)
        .collect(ImmutableList.toImmutableList());
  }

  /** What is known of a method so far. */
  private static final class Draft {
    private final String name;
    private final Set<String> expansions = new LinkedHashSet<>();
    private final Set<ConceptId> concepts = new LinkedHashSet<>();
    private final List<Paper> papers = new ArrayList<>();
    private final List<Quote> places = new ArrayList<>();

    Draft(String name) {
      this.name = name;
    }

    void add(Classification said, MethodMention method) {
      method.expansion().ifPresent(expansions::add);
      said.techniques().stream()
          .filter(label -> label.role() == Role.CONTRIBUTION)
          .map(Assignment::concept)
          .forEach(concepts::add);
      papers.add(said.paper());
      places.add(method.quote());
    }

    CandidateMethod candidate() {
      return new CandidateMethod(
          name,
          ImmutableSet.copyOf(expansions),
          ImmutableSet.copyOf(concepts),
          ImmutableList.copyOf(papers),
          ImmutableList.copyOf(places));
    }
  }
}
