package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.Order;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Span;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * A vocabulary, papers and questions made up by chance from one seed: a scheme of three facets with
 * several parents, of which one is descriptive; labels of all roles, the same concept twice at
 * times; methods with aliases, known and unknown; claims in units that compare and that do not;
 * papers without year, title or id.
 *
 * @param taxonomy the vocabulary
 * @param papers the papers
 * @param blockRows how many papers a block takes
 * @param random what further choices are made with
 */
record World(Taxonomy taxonomy, List<Classification> papers, int blockRows, Random random) {
  private static final ImmutableList<String> WORDS =
      ImmutableList.of(
          "Low", "rank", "LoRA", "über", "of", "2", "sparse", "experts", "\ud835\udc9c");
  private static final ImmutableList<Role> ROLES = ImmutableList.copyOf(Role.values());
  private static final double[] CONFIDENCES = {0.1, 0.25, 0.5, 0.8, 0.9, 1};

  static World of(long seed) {
    return of(seed, 160);
  }

  /** Returns a world so small that many can be looked at. */
  static World ofFew(long seed) {
    return of(seed, 16);
  }

  private static World of(long seed, int most) {
    Random random = new Random(seed);
    Taxonomy taxonomy = taxonomy(random);
    List<Classification> papers = new ArrayList<>();
    int size = random.nextInt(4) == 0 ? random.nextInt(3) : random.nextInt(most);
    for (int i = 0; i < size; i++) {
      papers.add(paper(taxonomy, random, "p" + i));
    }
    return new World(taxonomy, papers, 1 + random.nextInt(100), random);
  }

  /** Returns the catalogue of the papers, in blocks so small that there are several. */
  IndexedCatalog catalog() {
    return catalog(papers);
  }

  IndexedCatalog catalog(List<Classification> some) {
    return IndexedCatalog.of(new Indexer(new ConceptTable(taxonomy), blockRows), some.stream());
  }

  ConceptId concept() {
    return concept(taxonomy, random);
  }

  /** Returns the root of a facet, or another concept. */
  ConceptId root() {
    ImmutableList<ConceptId> facets = taxonomy.facets().asList();
    return random.nextInt(4) == 0 ? concept() : facets.get(random.nextInt(facets.size()));
  }

  List<ConceptId> concepts(int most) {
    Set<ConceptId> some = new LinkedHashSet<>();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      some.add(concept());
    }
    return List.copyOf(some);
  }

  Order claimOrder() {
    return Order.claim(
        Statements.metric(random), Statements.direction(random), Statements.unit(random));
  }

  Classification strangePaper() {
    return paper(taxonomy, random, "p" + random.nextInt(papers.size() + 2));
  }

  Query query() {
    return query(3);
  }

  private Query query(int depth) {
    int kind = random.nextInt(depth == 0 ? 1 : 5);
    return switch (kind) {
      case 1 -> new Query.And(several(depth - 1));
      case 2 -> new Query.Or(several(depth - 1));
      case 3 -> query(depth - 1).not();
      default -> leaf();
    };
  }

  private ImmutableList<Query> several(int depth) {
    ImmutableList.Builder<Query> parts = ImmutableList.builder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      parts.add(query(depth));
    }
    return parts.build();
  }

  private Query leaf() {
    return switch (random.nextInt(19)) {
      case 0 -> Query.exactly(concept());
      case 1, 2 -> new Query.InRole(concept(), roles());
      case 3 -> Query.confidence(concept(), confidence(random));
      case 4 -> Query.since(2017 + random.nextInt(10));
      case 5 -> Query.until(2017 + random.nextInt(10));
      case 6 -> Query.published(2017 + random.nextInt(3), 2020 + random.nextInt(4));
      case 7 -> Query.titleContains(title(random, 1 + random.nextInt(2)));
      case 8 -> Query.attribute("venue", "v" + random.nextInt(3));
      case 9 -> Query.paper("p" + random.nextInt(papers.size() + 2));
      case 10 -> Query.everything();
      case 11 -> Query.introduces(Statements.name(random));
      case 12 -> Query.buildsOn(Statements.name(random));
      case 13 -> Query.comparesWith(Statements.name(random));
      case 14, 15 -> Statements.query(random);
      default -> Query.about(concept());
    };
  }

  private ImmutableSet<Role> roles() {
    ImmutableSet.Builder<Role> roles = ImmutableSet.builder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      roles.add(ROLES.get(random.nextInt(5)));
    }
    return roles.build();
  }

  private static Taxonomy taxonomy(Random random) {
    Taxonomy.Builder builder = Taxonomy.builder().version("random");
    builder.describe(ConceptId.of("kind"));
    for (String facet : List.of("technique", "domain", "kind")) {
      List<String> ids = new ArrayList<>(List.of(facet));
      builder.add(concept(facet, Set.of()));
      for (int i = 1 + random.nextInt(11); i > 0; i--) {
        String id = facet + "-" + i;
        Set<String> parents = new LinkedHashSet<>();
        for (int p = 1 + random.nextInt(3); p > 0; p--) {
          parents.add(ids.get(random.nextInt(ids.size())));
        }
        builder.add(concept(id, parents));
        ids.add(id);
      }
    }
    Statements.methods(random).forEach(builder::add);
    return builder.build();
  }

  private static Concept concept(String id, Set<String> parents) {
    Concept.Builder builder =
        Concept.builder().id(ConceptId.of(id)).label("the " + id).definition("What " + id + " is.");
    parents.forEach(parent -> builder.addBroader(ConceptId.of(parent)));
    return builder.build();
  }

  private static ConceptId concept(Taxonomy taxonomy, Random random) {
    double skewed = random.nextDouble() * random.nextDouble();
    return taxonomy.concepts().get((int) (skewed * taxonomy.concepts().size())).id();
  }

  private static double confidence(Random random) {
    return random.nextInt(3) == 0
        ? 1 - random.nextDouble()
        : CONFIDENCES[random.nextInt(CONFIDENCES.length)];
  }

  private static String title(Random random, int words) {
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < words; i++) {
      title.append(i == 0 ? "" : "- ").append(WORDS.get(random.nextInt(WORDS.size())));
    }
    return title.toString();
  }

  private static Classification paper(Taxonomy taxonomy, Random random, String id) {
    Paper.Builder paper =
        Paper.builder().title(title(random, random.nextInt(5))).abstractText("An abstract \ud800.");
    if (random.nextInt(8) > 0) {
      paper.id(id);
    }
    if (random.nextInt(8) > 0) {
      paper.year(2018 + random.nextInt(8)).addAuthors("Ä").addLinks("https://example.org");
    }
    if (random.nextInt(3) == 0) {
      paper.putAttributes("venue", "v" + random.nextInt(3));
    }
    Classification.Builder builder =
        Classification.builder()
            .paper(paper.build())
            .taxonomyVersion(random.nextInt(5) == 0 ? "other" : taxonomy.version())
            .taxonomyHash(taxonomy.hash());
    for (int i = random.nextInt(7); i > 0; i--) {
      ConceptId concept = concept(taxonomy, random);
      Assignment label = label(taxonomy, random, concept);
      if (taxonomy.descriptiveFacets().contains(label.facet())) {
        builder.addDescriptors(label);
      } else {
        builder.addTechniques(label);
      }
    }
    new Statements(taxonomy, random).addTo(builder);
    return builder.build();
  }

  private static Assignment label(Taxonomy taxonomy, Random random, ConceptId concept) {
    Role role = ROLES.get(random.nextInt(5));
    Optional<String> cue = random.nextBoolean() ? Optional.of("cue") : Optional.empty();
    Evidence evidence =
        new Evidence("rule", Field.ABSTRACT, new Span(3, 11), cue.orElse("abstract"), role, cue);
    return new Assignment(
        taxonomy.facet(concept), concept, role, confidence(random), ImmutableList.of(evidence));
  }
}
