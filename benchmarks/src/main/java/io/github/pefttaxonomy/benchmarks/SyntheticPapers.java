package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Span;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Papers made up over the real scheme: one to seven labels, four on average, whose concepts follow
 * Zipf's law in an order of their own; recent years are frequent. The same paper comes as a
 * classification for the catalogue and as a row for the others. A paper depends on its number
 * alone, so that every contender gets the same ones.
 */
final class SyntheticPapers {
  private static final int SEED = 20_261_124;
  private static final int TITLES = 1 << 16;
  private static final int WORDS = 4_000;
  private static final int TITLE_WORDS = 9;
  private static final int CONFIDENCES = 100;
  private static final int YEAR = 2026;
  private static final Role[] ROLES = {
    Role.CONTRIBUTION, Role.CONTRIBUTION, Role.CONTRIBUTION, Role.STUDIED, Role.COMPONENT
  };

  private final Taxonomy taxonomy;
  private final ImmutableList<ConceptId> ids;
  private final int[] assigned;
  private final double[] cumulative;
  private final short[][] above;
  private final Assignment[] labels;
  private final String[] titles = new String[TITLES];

  /**
   * A paper with the concepts that it is about, closed over the hierarchy.
   *
   * @param number its number, from 0
   * @param year its year
   * @param about the numbers of the concepts, ascending
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Row(int number, short year, short[] about) {
    boolean isAbout(int concept) {
      for (short other : about) {
        if (other == concept) {
          return true;
        }
      }
      return false;
    }
  }

  SyntheticPapers(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
    this.ids =
        taxonomy.concepts().stream().map(Concept::id).collect(ImmutableList.toImmutableList());
    this.above = ids.stream().map(this::above).toArray(short[][]::new);
    List<Integer> order =
        new ArrayList<>(
            IntStream.range(0, ids.size())
                .filter(i -> !taxonomy.facets().contains(ids.get(i)))
                .boxed()
                .toList());
    Collections.shuffle(order, new Random(SEED));
    this.assigned = order.stream().mapToInt(i -> i).toArray();
    this.cumulative = new double[assigned.length];
    double sum = 0;
    for (int rank = 0; rank < cumulative.length; rank++) {
      sum += 1.0 / (rank + 2);
      cumulative[rank] = sum;
    }
    this.labels = new Assignment[ids.size() * ROLES.length * CONFIDENCES];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < TITLES; i++) {
      titles[i] = title(random);
    }
  }

  private short[] above(ConceptId id) {
    List<ConceptId> closed = new ArrayList<>(List.of(id));
    closed.addAll(taxonomy.ancestors(id));
    short[] numbers = new short[closed.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = (short) ids.indexOf(closed.get(i));
    }
    return numbers;
  }

  private static String title(SplittableRandom random) {
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < TITLE_WORDS; i++) {
      double skewed = random.nextDouble() * random.nextDouble();
      title.append(i == 0 ? "" : " ").append("word").append((int) (skewed * WORDS));
    }
    return title.toString();
  }

  ImmutableList<ConceptId> ids() {
    return ids;
  }

  Stream<Row> rows(int size) {
    return IntStream.range(0, size).mapToObj(this::row);
  }

  private Row row(int number) {
    SplittableRandom random = random(number);
    BitSet about = new BitSet(ids.size());
    for (int i = labelCount(random); i > 0; i--) {
      for (short concept : above[concept(random)]) {
        about.set(concept);
      }
      random.nextInt();
      random.nextInt();
    }
    short[] closed = new short[about.cardinality()];
    int n = 0;
    for (int concept = about.nextSetBit(0); concept >= 0; concept = about.nextSetBit(concept + 1)) {
      closed[n++] = (short) concept;
    }
    return new Row(number, year(random), closed);
  }

  Stream<Classification> classifications(int size) {
    return IntStream.range(0, size).mapToObj(this::classification);
  }

  /** Draws in the same order as {@link #row}. */
  Classification classification(int number) {
    SplittableRandom random = random(number);
    Classification.Builder builder = Classification.builder();
    for (int i = labelCount(random); i > 0; i--) {
      int concept = concept(random);
      int role = Math.floorMod(random.nextInt(), ROLES.length);
      Assignment label = label(concept, role, Math.floorMod(random.nextInt(), CONFIDENCES));
      if (taxonomy.descriptiveFacets().contains(label.facet())) {
        builder.addDescriptors(label);
      } else {
        builder.addTechniques(label);
      }
    }
    Paper paper =
        Paper.builder()
            .id("p" + number)
            .title(titles[number & (TITLES - 1)])
            .abstractText("")
            .year(year(random))
            .build();
    return builder
        .paper(paper)
        .taxonomyVersion(taxonomy.version())
        .taxonomyHash(taxonomy.hash())
        .build();
  }

  private static SplittableRandom random(int number) {
    return new SplittableRandom(SEED + number * 0x9e3779b97f4a7c15L);
  }

  private static int labelCount(SplittableRandom random) {
    return 1 + random.nextInt(7);
  }

  private int concept(SplittableRandom random) {
    double drawn = random.nextDouble() * cumulative[cumulative.length - 1];
    int rank = Arrays.binarySearch(cumulative, drawn);
    return assigned[Math.min(assigned.length - 1, rank < 0 ? -rank - 1 : rank)];
  }

  private static short year(SplittableRandom random) {
    return (short) (YEAR - (int) (27 * random.nextDouble() * random.nextDouble()));
  }

  /** Labels are values, and papers share equal ones. */
  private Assignment label(int concept, int role, int confidence) {
    int place = (concept * ROLES.length + role) * CONFIDENCES + confidence;
    if (labels[place] == null) {
      ConceptId id = ids.get(concept);
      Evidence evidence =
          new Evidence("made-up", Field.TITLE, new Span(0, 0), "", ROLES[role], Optional.empty());
      double sure = (confidence + 1.0) / CONFIDENCES;
      labels[place] =
          new Assignment(taxonomy.facet(id), id, ROLES[role], sure, ImmutableList.of(evidence));
    }
    return labels[place];
  }
}
