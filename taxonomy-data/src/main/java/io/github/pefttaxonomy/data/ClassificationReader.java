package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Amount;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.MethodMention;
import io.github.pefttaxonomy.Metric;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Quote;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Span;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.Unit;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads classifications from the lines that {@link ClassificationJson} writes, so that stored
 * labels can be written in another form, indexed, or migrated to a later vocabulary. A paper comes
 * back with its id and title only, a confidence as it was rounded. {@link ReadLimits#forDocuments}
 * hold for each line. Immutable and safe for many threads.
 */
public final class ClassificationReader {
  private static final ReadLimits LIMITS = ReadLimits.forDocuments();

  private final Taxonomy taxonomy;
  private final ImmutableMap<String, NamedMethod> methods;
  private final JsonFactory factory = PaperJson.factory(LIMITS);

  private ClassificationReader(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.methods =
        taxonomy.methods().stream()
            .collect(ImmutableMap.toImmutableMap(NamedMethod::name, method -> method));
  }

  /** Returns a reader of labels that were made with this vocabulary. */
  public static ClassificationReader of(Taxonomy taxonomy) {
    return new ClassificationReader(taxonomy);
  }

  /**
   * Returns the classification in a line; {@code place} stands for it in problems.
   *
   * @throws InvalidLabelsException if the line is none, or names what the vocabulary does not have
   */
  public Classification read(String line, String place) {
    try (JsonParser parser = PaperJson.parser(factory, new StringReader(line))) {
      parser.nextToken();
      JsonTree tree = JsonTree.of(parser, ClassificationReader::refuse);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("goes on after its end");
      }
      return classification(tree);
    } catch (IllegalArgumentException | JacksonException e) {
      String message =
          e instanceof JacksonException json
              ? JsonFault.complaint(json, LIMITS, "")
              : String.valueOf(e.getMessage());
      throw (InvalidLabelsException)
          new InvalidLabelsException(
                  ImmutableList.of(
                      Problem.of("line", "is no classification: " + message).at(place)))
              .initCause(e);
    }
  }

  private static void refuse(JsonTree.Repeated repeated) {
    throw new IllegalArgumentException("has the key '" + repeated.key() + "' twice");
  }

  private Classification classification(JsonTree line) {
    Classification.Builder builder =
        Classification.builder()
            .paper(
                Paper.builder()
                    .id(line.text("id").orElse(""))
                    .title(line.text("title").orElse(""))
                    .build())
            .taxonomyVersion(needed(line, "taxonomy", "version"))
            .taxonomyHash(needed(line, "taxonomy", "hash"));
    line.all("concepts").forEach(label -> builder.addTechniques(assignment(label)));
    for (ConceptId facet : taxonomy.descriptiveFacets()) {
      line.all(facet.value().replace('-', '_'))
          .forEach(label -> builder.addDescriptors(assignment(label)));
    }
    line.all("methods").forEach(method -> add(builder, method));
    line.all("claims").forEach(claim -> builder.addClaims(claim(claim)));
    return builder.build();
  }

  private static String needed(JsonTree tree, String... names) {
    return tree.text(names)
        .orElseThrow(
            () -> new IllegalArgumentException("has no '" + String.join(".", names) + "'"));
  }

  private static int whole(JsonTree tree, String name) {
    return (int) number(tree, name);
  }

  private static double number(JsonTree tree, String name) {
    return Double.parseDouble(needed(tree, name)); // a NumberFormatException is told like the rest
  }

  private Assignment assignment(JsonTree label) {
    ConceptId concept = taxonomy.concept(ConceptId.of(needed(label, "concept"))).id();
    ImmutableList<Evidence> evidence =
        label
            .all("evidence")
            .map(ClassificationReader::evidence)
            .collect(ImmutableList.toImmutableList());
    return new Assignment(
        taxonomy.facet(concept),
        concept,
        Role.of(needed(label, "role")),
        number(label, "confidence"),
        evidence);
  }

  private static Evidence evidence(JsonTree place) {
    return new Evidence(
        needed(place, "rule"),
        field(place),
        span(place),
        needed(place, "text"),
        Role.of(needed(place, "role")),
        place.text("cue"));
  }

  private static Field field(JsonTree place) {
    String label = needed(place, "field");
    return named(Field.values(), label);
  }

  private static <E extends Enum<E>> E named(E[] all, String label) {
    return Arrays.stream(all)
        .filter(constant -> Labels.of(constant).replace('_', '-').equals(label))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("has an unknown value '" + label + "'"));
  }

  private static Span span(JsonTree place) {
    return new Span(whole(place, "start"), whole(place, "end"));
  }

  private static Quote quote(JsonTree place) {
    return new Quote(field(place), span(place), needed(place, "quote"));
  }

  private void add(Classification.Builder builder, JsonTree method) {
    MethodMention mention =
        new MethodMention(
            needed(method, "name"),
            method.text("expansion"),
            method.text("method").map(methods::get),
            quote(method));
    String relation = needed(method, "relation");
    switch (relation) {
      case "introduces" -> builder.addIntroduces(mention);
      case "extends" -> builder.addBuildsOn(mention);
      case "compares_with" -> builder.addComparesWith(mention);
      default -> throw new IllegalArgumentException("has an unknown value '" + relation + "'");
    }
  }

  private static Claim claim(JsonTree claim) {
    List<Double> values =
        claim
            .all("value")
            .map(value -> value.scalar().map(Double::valueOf).orElse(Double.NaN))
            .toList();
    if (values.isEmpty()) {
      throw new IllegalArgumentException("has no 'value'");
    }
    Optional<String> bound = claim.text("bound");
    return new Claim(
        Metric.of(needed(claim, "metric")),
        Claim.Direction.of(needed(claim, "direction")),
        new Amount(
            values.get(0),
            values.get(values.size() - 1),
            bound.map(label -> named(Amount.Bound.values(), label)).orElse(Amount.Bound.EXACTLY),
            new Unit(needed(claim, "unit"))),
        claim.text("relative_to"),
        quote(claim));
  }
}
