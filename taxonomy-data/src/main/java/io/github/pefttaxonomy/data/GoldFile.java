package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.evaluate.Label;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads labels, such as those that people gave: one JSON object a line. */
final class GoldFile {
  private static final JsonWalk.Keys PAPER =
      JsonWalk.Keys.required("id", "concepts")
          .optional("title", "abstract", "summary", "year", "authors", "url", "link", "links")
          .optional("contribution_type", "modality_domain", "introduces", "extends")
          .optional("compares_with", "claims", "in_scope", "note");
  private static final JsonWalk.Keys LABEL =
      JsonWalk.Keys.required("concept", "role").optional("confidence", "note");

  private final String name;
  private final Taxonomy taxonomy;
  private final List<Problem> problems = new ArrayList<>();
  private final JsonWalk.Context context;
  private final Map<String, ImmutableList<Label>> labels = new LinkedHashMap<>();

  GoldFile(String name, Taxonomy taxonomy, ReadLimits limits) {
    this.name = name;
    this.context = JsonWalk.Context.reporting(problems, limits);
    this.taxonomy = taxonomy;
  }

  /**
   * Returns the labels by the ids of their papers.
   *
   * @throws InvalidLabelsException with everything that is wrong with them
   */
  ImmutableMap<String, ImmutableList<Label>> read(String text) {
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank()) {
        readLine(line, number);
      }
    }
    if (!problems.isEmpty()) {
      throw new InvalidLabelsException(problems);
    }
    return ImmutableMap.copyOf(labels);
  }

  private void readLine(String line, int number) {
    ImmutableList.Builder<Label> found = ImmutableList.builder();
    List<String> ids = new ArrayList<>(1);
    try (JsonWalk walk = new JsonWalk(context, name, number, line)) {
      walk.document(
          PAPER,
          key -> {
            switch (key) {
              case "id" -> walk.text().ifPresent(ids::add);
              case "concepts" -> walk.list(() -> readLabel(walk).ifPresent(found::add));
              default -> walk.raw();
            }
          });
    }
    for (String id : ids) {
      if (labels.putIfAbsent(id, found.build()) != null) {
        problems.add(
            Problem.of("paper '" + id + "'", "is there twice").at(name + ":" + number + ":1"));
      }
    }
  }

  private Optional<Label> readLabel(JsonWalk walk) {
    Parts parts = new Parts();
    walk.object(
        LABEL,
        key -> {
          switch (key) {
            case "concept" -> parts.concept = walk.conceptId().flatMap(id -> known(walk, id));
            case "role" ->
                parts.role =
                    walk.text().flatMap(role -> Labels.find(Role.values(), role, key, walk));
            case "confidence" -> parts.confidence = confidence(walk);
            default -> walk.raw();
          }
        });
    return parts.concept.flatMap(
        id -> parts.role.map(role -> new Label(id, role, parts.confidence)));
  }

  private static double confidence(JsonWalk walk) {
    double confidence = walk.number().orElse(1);
    if (confidence >= 0 && confidence <= 1) {
      return confidence;
    }
    walk.report("has a confidence outside [0, 1]: " + confidence);
    return 1;
  }

  private Optional<ConceptId> known(JsonWalk walk, ConceptId id) {
    if (taxonomy.find(id).isEmpty()) {
      walk.report("names an unknown concept '" + id + "'");
      return Optional.empty();
    }
    return Optional.of(id);
  }

  /** A label while it is read. */
  private static final class Parts {
    Optional<ConceptId> concept = Optional.empty();
    Optional<Role> role = Optional.empty();
    double confidence = 1;
  }
}
