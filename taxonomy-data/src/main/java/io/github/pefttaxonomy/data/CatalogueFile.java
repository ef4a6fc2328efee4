package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the bundled catalogue: one JSON object a line. */
final class CatalogueFile {
  private static final JsonWalk.Keys PAPER =
      JsonWalk.Keys.required(
              "id", "title", "summary", "concepts", "contribution_type", "modality_domain")
          .optional("year", "url", "introduces", "extends", "compares_with", "claims", "in_scope");
  private static final JsonWalk.Keys LABEL = JsonWalk.Keys.required("concept", "role");

  private final String name;
  private final Taxonomy taxonomy;
  private final List<Problem> problems = new ArrayList<>();
  private final JsonWalk.Context context =
      JsonWalk.Context.reporting(problems, ReadLimits.forDocuments());

  CatalogueFile(String name, Taxonomy taxonomy) {
    this.name = name;
    this.taxonomy = taxonomy;
  }

  /**
   * Returns the papers.
   *
   * @throws InvalidTaxonomyException with everything that is wrong with them
   */
  ImmutableList<CataloguePaper> read(String text) {
    ImmutableList.Builder<CataloguePaper> papers = ImmutableList.builder();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        readLine(line, number).ifPresent(papers::add);
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidTaxonomyException(problems);
    }
    return papers.build();
  }

  private Optional<CataloguePaper> readLine(String line, int number) {
    Parts parts = new Parts();
    int before = problems.size();
    try (JsonWalk walk = new JsonWalk(context, name, number, line)) {
      walk.document(PAPER, key -> readKey(walk, parts, key));
    }
    if (problems.size() > before) {
      return Optional.empty();
    }
    CataloguePaper paper = parts.paper();
    if (parts.inScope.isPresent() && parts.inScope.get() != paper.isInScope()) {
      problems.add(
          Problem.of(
                  "paper '" + paper.paper().id() + "'",
                  "has in_scope " + parts.inScope.get() + ", but its concepts say otherwise")
              .at(name + ":" + number + ":1"));
    }
    return Optional.of(paper);
  }

  private void readKey(JsonWalk walk, Parts parts, String key) {
    switch (key) {
      case "id" -> walk.text().ifPresent(parts.paper::id);
      case "title" -> walk.text().ifPresent(parts.paper::title);
      case "summary" -> walk.text().ifPresent(parts.paper::abstractText);
      case "year" -> walk.whole().ifPresent(parts.paper::year);
      case "url" -> walk.text().ifPresent(parts.paper::addLinks);
      case "claims" -> parts.paper.putAttributes(key, walk.raw());
      case "concepts" -> walk.list(() -> readLabel(walk, parts));
      case "contribution_type", "modality_domain" ->
          walk.conceptIds().forEach(id -> known(walk, id).ifPresent(parts.descriptors::add));
      case "introduces" -> parts.introduced = walk.texts();
      case "extends" -> parts.extended = walk.texts();
      case "compares_with" -> parts.compared = walk.texts();
      case "in_scope" -> parts.inScope = Optional.of(walk.flag());
      default -> throw new AssertionError(key);
    }
  }

  private void readLabel(JsonWalk walk, Parts parts) {
    Label label = new Label();
    walk.object(
        LABEL,
        key -> {
          if (key.equals("concept")) {
            label.concept = walk.conceptId().flatMap(id -> known(walk, id));
          } else {
            label.role = walk.text().flatMap(role -> Labels.find(Role.values(), role, key, walk));
          }
        });
    label.concept.ifPresent(
        id ->
            label.role.ifPresent(
                role -> {
                  if (parts.concepts.putIfAbsent(id, role) != null) {
                    walk.report("has the concept '" + id + "' twice");
                  }
                }));
  }

  private Optional<ConceptId> known(JsonWalk walk, ConceptId id) {
    if (taxonomy.find(id).isEmpty()) {
      walk.report("names an unknown concept '" + id + "'");
      return Optional.empty();
    }
    return Optional.of(id);
  }

  /** A label while it is read. */
  private static final class Label {
    Optional<ConceptId> concept = Optional.empty();
    Optional<Role> role = Optional.empty();
  }

  /** The parts of a paper while it is read. */
  private static final class Parts {
    final Paper.Builder paper = Paper.builder();
    final Map<ConceptId, Role> concepts = new LinkedHashMap<>();
    final ImmutableSet.Builder<ConceptId> descriptors = ImmutableSet.builder();
    ImmutableList<String> introduced = ImmutableList.of();
    ImmutableList<String> extended = ImmutableList.of();
    ImmutableList<String> compared = ImmutableList.of();
    Optional<Boolean> inScope = Optional.empty();

    CataloguePaper paper() {
      return new CataloguePaper(
          paper.build(),
          ImmutableMap.copyOf(concepts),
          descriptors.build(),
          new CataloguePaper.Methods(introduced, extended, compared));
    }
  }
}
