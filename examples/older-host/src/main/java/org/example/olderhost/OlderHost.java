package org.example.olderhost;

import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.catalog.Catalogs;
import io.github.pefttaxonomy.classify.Classifiers;
import io.github.pefttaxonomy.data.ClassificationJson;
import io.github.pefttaxonomy.data.PaperReader;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import io.github.pefttaxonomy.data.Techniques;
import java.io.StringReader;

/** Reads, classifies, indexes and asks, beside libraries older than those the library names. */
public final class OlderHost {
  private static final String PAPERS =
      """
      {"id": "a", "title": "RankSieve: A Rank for Every Layer", "abstract": "We propose RankSieve, which allocates the rank of each LoRA module by its gradients."}
      {"id": "b", "title": "Soil Sensors over Radio", "abstract": "We deploy LoRa gateways on farms."}
      """;

  private OlderHost() {}

  /** Exits with 1 if the catalogue does not hold the one paper that it should. */
  public static void main(String[] arguments) {
    Taxonomy taxonomy = PeftTaxonomy.load().taxonomy();
    Classifier classifier = Classifiers.compile(taxonomy);
    Catalog catalog =
        Catalogs.index(
            taxonomy,
            PaperReader.strict().read(new StringReader(PAPERS), "papers.jsonl").map(classifier::classify));

    Query query = Query.about(Techniques.LOW_RANK_ADAPTATION);
    catalog.find(query).stream().map(ClassificationJson::line).forEach(System.out::println);

    if (catalog.find(query).count() != 1) {
      System.err.println("not one paper: " + query);
      System.exit(1);
    }
  }
}
