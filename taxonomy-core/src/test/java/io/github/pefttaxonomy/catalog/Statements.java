package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Amount;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.MethodMention;
import io.github.pefttaxonomy.Metric;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Quote;
import io.github.pefttaxonomy.Span;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Methods and claims made up by chance.
 *
 * @param taxonomy the vocabulary
 * @param random what choices are made with
 */
record Statements(Taxonomy taxonomy, Random random) {
  static final ImmutableList<String> NAMES =
      ImmutableList.of("LoRA", "lo-ra", "DoRA", "Low Rank A", "S4", "S4+", "Ölf", "(?)");
  static final ImmutableList<Unit> UNITS =
      ImmutableList.of(
          Unit.TIMES,
          Unit.PERCENT,
          Unit.PERCENT_OF_REFERENCE,
          new Unit("GB"),
          new Unit("MB"),
          new Unit("FPS (A, B)"));
  private static final ImmutableList<Metric> METRICS =
      ImmutableList.of(Metric.MEMORY, Metric.ACCURACY, Metric.TRAINABLE_PARAMETERS);
  private static final double[] VALUES = {0, 0.5, 1, 10, 90, 100, 1000};
  private static final NamedMethod STRANGER =
      NamedMethod.builder()
          .name("DoRA")
          .addAliases("Stranger")
          .addConcepts(ConceptId.of("technique-1"))
          .year(2024)
          .arxivId("1")
          .isModel(true)
          .build();

  static List<NamedMethod> methods(Random random) {
    NamedMethod lora =
        NamedMethod.builder()
            .name("LoRA")
            .addAliases("Low Rank A")
            .addConcepts(ConceptId.of("technique-1"))
            .build();
    NamedMethod s4 =
        NamedMethod.builder()
            .name("S4")
            .addAliases("Ölf")
            .ambiguity("short")
            .addConcepts(ConceptId.of("domain-1"))
            .build();
    return switch (random.nextInt(3)) {
      case 0 -> List.of();
      case 1 -> List.of(lora);
      default -> List.of(s4, lora);
    };
  }

  static String name(Random random) {
    return random.nextInt(12) == 0 ? "Stranger" : NAMES.get(random.nextInt(NAMES.size()));
  }

  static Query query(Random random) {
    return new Query.Claims(
        metric(random),
        random.nextBoolean() ? Optional.of(direction(random)) : Optional.empty(),
        random.nextInt(3) > 0 ? Optional.of(bound(random)) : Optional.empty(),
        random.nextInt(3) == 0 ? Optional.of(name(random)) : Optional.empty());
  }

  private static Amount bound(Random random) {
    double value = VALUES[random.nextInt(VALUES.length)];
    Amount.Bound side = random.nextInt(3) == 0 ? Amount.Bound.AT_MOST : Amount.Bound.EXACTLY;
    return new Amount(value, value, side, unit(random));
  }

  static Unit unit(Random random) {
    return UNITS.get(random.nextInt(UNITS.size()));
  }

  static Metric metric(Random random) {
    return METRICS.get(random.nextInt(METRICS.size()));
  }

  static Claim.Direction direction(Random random) {
    return Claim.Direction.values()[random.nextInt(4)];
  }

  void addTo(Classification.Builder builder) {
    if (random.nextInt(3) > 0) {
      return;
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      builder.addIntroduces(mention());
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      builder.addBuildsOn(mention()).addComparesWith(mention());
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      builder.addClaims(claim());
    }
  }

  private MethodMention mention() {
    String name = NAMES.get(random.nextInt(NAMES.size()));
    Optional<NamedMethod> known = taxonomy.methodsCalled(name).stream().findFirst();
    return new MethodMention(
        name,
        random.nextInt(4) == 0 ? Optional.of(name(random)) : Optional.empty(),
        random.nextInt(8) == 0 ? Optional.of(STRANGER) : known,
        new Quote(Field.ABSTRACT, new Span(3, 11), random.nextBoolean() ? "abstract" : "12345678"));
  }

  private Claim claim() {
    double one = VALUES[random.nextInt(VALUES.length)];
    double other = random.nextInt(4) == 0 ? VALUES[random.nextInt(VALUES.length)] : one;
    Amount.Bound bound = Amount.Bound.values()[random.nextInt(4)];
    return new Claim(
        metric(random),
        direction(random),
        new Amount(Math.min(one, other), Math.max(one, other), bound, unit(random)),
        random.nextBoolean() ? Optional.of(reference()) : Optional.empty(),
        new Quote(Field.TITLE, new Span(0, 2), "xy"));
  }

  private String reference() {
    return switch (random.nextInt(4)) {
      case 0 -> "all of " + name(random);
      case 1 -> name(random) + " or " + name(random);
      case 2 -> name(random) + ", " + name(random) + " and BERT";
      default -> name(random);
    };
  }
}
