package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.evaluate.Calibration;
import io.github.pefttaxonomy.evaluate.Counts;
import io.github.pefttaxonomy.evaluate.Evaluation;
import io.github.pefttaxonomy.evaluate.Label;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Labels by people, what came of an evaluation, and fitted weights, as JSON. The methods keep no
 * state and are safe for many threads.
 */
public final class EvaluationJson {
  private static final JsonWalk.Keys REPORT =
      JsonWalk.Keys.required("concepts")
          .optional("papers", "taxonomy", "figures", "intervals", "families", "calibration")
          .optional("roles");
  private static final JsonWalk.Keys CONCEPT =
      JsonWalk.Keys.required("tp", "fp", "fn")
          .optional("support", "precision", "recall", "f1")
          .optional("invented", "missed");

  private EvaluationJson() {}

  /**
   * Returns the labels of a JSON Lines file by the ids of their papers. A line is an object with
   * {@code id} and {@code concepts}, each of which has a {@code concept}, a {@code role} and
   * perhaps a {@code confidence}; other keys of a record of the catalogue may stand beside them.
   * {@link ReadLimits#forDocuments} hold.
   *
   * @throws InvalidLabelsException with every problem, if there is any
   * @throws IOException if the file cannot be read
   */
  public static ImmutableMap<String, ImmutableList<Label>> readLabels(Path file, Taxonomy taxonomy)
      throws IOException {
    return readLabels(file, taxonomy, ReadLimits.forDocuments());
  }

  /**
   * Returns the labels of a {@linkplain #readLabels(Path, Taxonomy) file}, read within these
   * limits.
   *
   * @throws InvalidLabelsException with every problem, if there is any
   * @throws IOException if the file cannot be read
   */
  public static ImmutableMap<String, ImmutableList<Label>> readLabels(
      Path file, Taxonomy taxonomy, ReadLimits limits) throws IOException {
    return new GoldFile(file.toString(), taxonomy, limits).read(text(file, limits));
  }

  private static String text(Path file, ReadLimits limits) throws IOException {
    try {
      return FileBytes.text(file, limits);
    } catch (BadInput e) {
      Problem problem = Problem.of("file '" + file + "'", e.fault()).at(file.toString());
      throw (InvalidLabelsException) new InvalidLabelsException(List.of(problem)).initCause(e);
    }
  }

  /**
   * Returns the decisions on each concept that a report written by {@link #text} holds.
   *
   * @throws InvalidLabelsException with every problem, if it is no such report
   * @throws IOException if the file cannot be read
   */
  public static ImmutableMap<ConceptId, Counts> readConcepts(Path file) throws IOException {
    return readConcepts(file, ReadLimits.forDocuments());
  }

  /**
   * Returns the decisions in a {@linkplain #readConcepts(Path) report}, read within these limits.
   *
   * @throws InvalidLabelsException with every problem, if it is no such report
   * @throws IOException if the file cannot be read
   */
  public static ImmutableMap<ConceptId, Counts> readConcepts(Path file, ReadLimits limits)
      throws IOException {
    List<Problem> problems = new ArrayList<>();
    Map<ConceptId, Counts> concepts = new LinkedHashMap<>();
    JsonWalk.Context context = JsonWalk.Context.reporting(problems, limits);
    try (JsonWalk walk = new JsonWalk(context, file.toString(), text(file, limits))) {
      walk.document(REPORT, key -> readKey(walk, key, concepts));
    }
    if (!problems.isEmpty()) {
      throw new InvalidLabelsException(problems);
    }
    return ImmutableMap.copyOf(concepts);
  }

  private static void readKey(JsonWalk walk, String key, Map<ConceptId, Counts> concepts) {
    if (!key.equals("concepts")) {
      walk.raw();
      return;
    }
    walk.map(
        name -> {
          int mark = walk.mark();
          Optional<ConceptId> id = id(walk, name);
          Counts counts = readCounts(walk);
          walk.settle(mark, "concept '" + name + "'");
          id.ifPresent(concept -> concepts.put(concept, counts));
        });
  }

  private static Optional<ConceptId> id(JsonWalk walk, String name) {
    try {
      return Optional.of(ConceptId.of(name));
    } catch (IllegalArgumentException e) {
      walk.report("has a bad id: " + e.getMessage());
      return Optional.empty();
    }
  }

  private static Counts readCounts(JsonWalk walk) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    walk.object(
        CONCEPT,
        key -> {
          if (CONCEPT.requires(key)) {
            walk.whole().ifPresent(count -> addCount(walk, key, count, counts));
          } else {
            walk.raw();
          }
        });
    return new Counts(
        counts.getOrDefault("tp", 0), counts.getOrDefault("fp", 0), counts.getOrDefault("fn", 0));
  }

  private static void addCount(JsonWalk walk, String key, int count, Map<String, Integer> counts) {
    if (count < 0) {
      walk.report("has the count " + count + " at '" + key + "', which cannot be negative");
    } else {
      counts.put(key, count);
    }
  }

  /**
   * Returns the figures of an evaluation as an object, indented, with a line break at its end. The
   * same evaluation gives the same text.
   */
  public static String text(Evaluation evaluation, Taxonomy taxonomy) {
    IndentedJson json = new IndentedJson();
    json.open("{");
    json.key("papers").value(evaluation.papers());
    json.key("taxonomy").open("{");
    json.key("version").value(taxonomy.version()).key("hash").value(taxonomy.hash()).close("}");
    json.key("figures").open("{");
    evaluation.figures().forEach((name, value) -> json.key(name).value(value));
    json.close("}").key("intervals").open("{");
    evaluation
        .intervals()
        .forEach(
            (name, interval) ->
                json.key(name).open("[").value(interval.low()).value(interval.high()).close("]"));
    json.close("}").key("families").open("{");
    evaluation
        .families()
        .forEach((id, counts) -> counts(json.key(id.value()).open("{"), counts).close("}"));
    json.close("}").key("concepts").open("{");
    evaluation.concepts().forEach((id, outcome) -> concept(json.key(id.value()), outcome));
    json.close("}").key("roles").open("{");
    roles(json, evaluation);
    json.close("}").key("calibration").open("[");
    evaluation.calibration().bins().forEach(bin -> bin(json, bin));
    return json.close("]").close("}").text();
  }

  /** Returns weights as the content of a file of weights, in their order. */
  public static String weightsText(ImmutableMap<String, Double> weights) {
    IndentedJson json = new IndentedJson();
    json.open("{").key("weights").open("{");
    weights.forEach((name, value) -> json.key(name).value(value));
    return json.close("}").close("}").text();
  }

  private static IndentedJson counts(IndentedJson json, Counts counts) {
    return json.key("tp")
        .value(counts.truePositives())
        .key("fp")
        .value(counts.falsePositives())
        .key("fn")
        .value(counts.falseNegatives())
        .key("f1")
        .value(counts.f1());
  }

  private static void concept(IndentedJson json, Evaluation.ConceptOutcome outcome) {
    counts(json.open("{"), outcome.counts());
    ids(json.key("invented"), outcome.invented());
    ids(json.key("missed"), outcome.missed());
    json.close("}");
  }

  private static void ids(IndentedJson json, List<String> ids) {
    json.open("[");
    ids.forEach(json::value);
    json.close("]");
  }

  private static void roles(IndentedJson json, Evaluation evaluation) {
    evaluation
        .roleConfusion()
        .rowMap()
        .forEach(
            (given, row) -> {
              json.key(given.label()).open("{");
              row.forEach((found, count) -> json.key(found.label()).value(count));
              json.close("}");
            });
  }

  private static void bin(IndentedJson json, Calibration.Bin bin) {
    json.open("{").key("count").value(bin.count());
    OptionalDouble mean = bin.meanConfidence();
    mean.ifPresent(value -> json.key("mean_confidence").value(value));
    bin.shareRight().ifPresent(value -> json.key("share_right").value(value));
    json.close("}");
  }
}
