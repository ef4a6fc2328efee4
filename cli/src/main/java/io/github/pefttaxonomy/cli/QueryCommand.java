package io.github.pefttaxonomy.cli;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Cooccurrence;
import io.github.pefttaxonomy.Order;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Results;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.catalog.Catalogs;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.data.PaperReader;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Answers a question over papers. */
@Command(
    name = "query",
    header = "Ask which papers are about what, and count them.",
    description = {
      "A query is made of about(CONCEPT), exactly(CONCEPT), contribution(CONCEPT) and the other"
          + " roles, role(CONCEPT, ROLE, …), confidence(CONCEPT, 0.8), published(2021, 2023),"
          + " since(2023), until(2020), titleContains('words'), attribute('name', 'value'),"
          + " paper('id'), introduces('LoRA'), extends('LoRA'), comparesWith('LoRA'),"
          + " claims(METRIC, decrease, >=10x, 'LoRA') and everything(), joined by and, or, not and"
          + " brackets."
    },
    sortOptions = false)
final class QueryCommand implements TaxonomyCommand.Subcommand {
  private static final Splitter COMMAS = Splitter.on(',').trimResults().omitEmptyStrings();

  private final TaxonomyCommand root;
  private final Session session;

  @Parameters(
      index = "0",
      paramLabel = "QUERY",
      description = "Such as 'about(pruning) and since(2023)'.")
  private String query = "";

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      description =
          "The papers, to be labelled; - is standard input. Without them, the bundled catalogue with"
              + " its reviewed labels.")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--facets",
      paramLabel = "FACET",
      description = "Count the papers by the concepts of a facet, such as technique.")
  private List<String> facets = new ArrayList<>();

  @Option(
      names = "--sideways",
      description = "Count by facets without what the query itself demands of the facet.")
  private boolean sideways;

  @Option(
      names = "--cooccurrence",
      paramLabel = "A,B x C,D",
      description = "Count the papers about each of the first and each of the second concepts.")
  private Optional<String> cooccurrence = Optional.empty();

  @Option(
      names = "--top",
      paramLabel = "N",
      description = "How many papers to show, the newest first; 20 unless told.")
  private int top = 20;

  @Option(names = "--format", paramLabel = "FORMAT", description = "table, json or csv.")
  private Format format = Format.TABLE;

  QueryCommand(TaxonomyCommand root) {
    this.root = root;
    this.session = root.session();
  }

  /** How answers are written. */
  enum Format {
    /** For people. */
    TABLE,
    /** One JSON object. */
    JSON,
    /** One table with commas: the facet counts, the pairs, or else the papers. */
    CSV
  }

  /**
   * All that was asked for.
   *
   * @param query the query
   * @param size how many papers were looked at
   * @param count how many were found
   * @param papers the first of them
   * @param facets the counts by concept for each root
   * @param pairs the co-occurrence, if it was asked for
   */
  record Answer(
      Query query,
      int size,
      int count,
      ImmutableList<Classification> papers,
      ImmutableMap<ConceptId, ImmutableMap<ConceptId, Integer>> facets,
      Optional<Cooccurrence> pairs) {}

  @Override
  public Integer call() throws IOException {
    if (top < 0) {
      throw Failure.usage("--top is not negative, but " + top + " is");
    } else if (format == Format.CSV && cooccurrence.isPresent() && !facets.isEmpty()) {
      throw Failure.usage("csv holds one table: ask for --facets or for --cooccurrence");
    }
    Taxonomy taxonomy = root.taxonomy();
    Query parsed = parse(taxonomy);
    List<ConceptId> roots = facets.stream().map(name -> facet(taxonomy, name)).toList();
    Optional<Pairs> pairs = cooccurrence.map(text -> Pairs.parse(taxonomy, text));
    Progress progress = new Progress(session.err(), session.isInteractive(), System::nanoTime);
    InputFaults faults = new InputFaults(progress);
    Catalog catalog = catalog(taxonomy, progress, faults);
    progress.finish();
    session.out().print(print(answer(catalog, parsed, roots, pairs)));
    return faults.exitCode();
  }

  private Query parse(Taxonomy taxonomy) {
    try {
      return Query.parse(query, taxonomy);
    } catch (IllegalArgumentException e) {
      throw Failure.usage(Failure.message(e));
    }
  }

  /** Returns the concept of this id, or the facet whose id has this word in it. */
  private static ConceptId facet(Taxonomy taxonomy, String name) {
    List<ConceptId> facets =
        taxonomy.facets().stream()
            .filter(id -> Arrays.asList(id.value().split("-", -1)).contains(name))
            .toList();
    return facets.size() == 1 ? facets.get(0) : TaxonomyCommand.concept(taxonomy, name);
  }

  private Catalog catalog(Taxonomy taxonomy, Progress progress, InputFaults faults)
      throws IOException {
    if (files.isEmpty() && root.vocabulary().isEmpty()) {
      return PeftTaxonomy.load().papers();
    }
    Classifier classifier = Classifiers.compile(taxonomy);
    PaperReader reader = PaperReader.skipping(faults);
    List<Classification> all = new ArrayList<>();
    for (PaperSource source : sources()) {
      try (Stream<Paper> papers = source.open(reader, session.in());
          OrderedPool<Paper, Classification> pool = pool(classifier)) {
        pool.run(
            papers.iterator(),
            batch -> {
              all.addAll(batch);
              progress.add(batch.size());
            });
      }
    }
    return Catalogs.index(taxonomy, all.stream());
  }

  private static OrderedPool<Paper, Classification> pool(Classifier classifier) {
    return new OrderedPool<>(
        Runtime.getRuntime().availableProcessors(),
        classifier::classify,
        paper -> paper.title().length() + paper.abstractText().length());
  }

  private List<PaperSource> sources() {
    return files.isEmpty()
        ? List.of(new PaperSource(Optional.empty()))
        : files.stream().map(file -> new PaperSource(Optional.of(file))).toList();
  }

  private Answer answer(
      Catalog catalog, Query parsed, List<ConceptId> roots, Optional<Pairs> pairs) {
    Results results = catalog.find(parsed);
    ImmutableMap.Builder<ConceptId, ImmutableMap<ConceptId, Integer>> counts =
        ImmutableMap.builder();
    for (ConceptId facet : roots) {
      counts.put(facet, sideways ? results.facets(facet) : results.groupBy(facet));
    }
    return new Answer(
        parsed,
        catalog.size(),
        results.count(),
        results.top(top, Order.newest()),
        counts.buildKeepingLast(),
        pairs.map(p -> results.cooccurrence(p.rows(), p.columns())));
  }

  private String print(Answer answer) {
    return switch (format) {
      case TABLE -> new QueryTable(new Screen(session.columns())).of(answer);
      case JSON -> QueryJson.of(answer);
      case CSV -> QueryCsv.of(answer);
    };
  }

  /** The concepts on both sides of an {@code x}; without one, of one side with itself. */
  private record Pairs(List<ConceptId> rows, List<ConceptId> columns) {
    static Pairs parse(Taxonomy taxonomy, String text) {
      List<String> sides = Arrays.asList(text.strip().split("\\s+x\\s+", -1));
      if (sides.size() > 2) {
        throw Failure.usage("--cooccurrence has two sides, as in 'a,b x c,d', not '" + text + "'");
      }
      return new Pairs(
          concepts(taxonomy, sides.get(0)), concepts(taxonomy, sides.get(sides.size() - 1)));
    }

    private static List<ConceptId> concepts(Taxonomy taxonomy, String side) {
      return COMMAS.splitToStream(side).map(id -> TaxonomyCommand.concept(taxonomy, id)).toList();
    }
  }
}
