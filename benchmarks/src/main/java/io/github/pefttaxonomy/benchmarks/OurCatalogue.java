package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Cooccurrence;
import io.github.pefttaxonomy.Order;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.data.Techniques;
import java.util.List;

/** The catalogue of this library. */
final class OurCatalogue implements CatalogueContender {
  private final Catalog catalog;
  private final List<ConceptId> ids;
  private final Classification sample;
  private final Query inner;
  private final Query combined;
  private final List<ConceptId> forty;

  OurCatalogue(Catalog catalog, SyntheticPapers papers, Questions questions) {
    this.catalog = catalog;
    this.ids = papers.ids();
    this.sample = papers.classification(questions.sample().number());
    this.inner = Query.about(ids.get(questions.a()));
    this.combined =
        inner
            .and(Query.about(ids.get(questions.b())))
            .and(Query.about(ids.get(questions.c())).not());
    this.forty = questions.fortyBoxed().map(ids::get).toList();
  }

  @Override
  public int count() {
    return catalog.find(inner).count();
  }

  @Override
  public int combined() {
    return catalog.find(combined).count();
  }

  @Override
  public Object facets() {
    return catalog.find(combined).groupBy(Techniques.FACET);
  }

  @Override
  public int[] facets(Object answer) {
    int[] counts = new int[ids.size()];
    ((ImmutableMap<?, ?>) answer)
        .forEach((id, count) -> counts[ids.indexOf((ConceptId) id)] = (Integer) count);
    return counts;
  }

  @Override
  public Object pairs() {
    return catalog.all().cooccurrence(forty, forty);
  }

  @Override
  public int[][] pairs(Object answer) {
    int[][] counts = new int[forty.size()][forty.size()];
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts.length; j++) {
        counts[i][j] = ((Cooccurrence) answer).count(forty.get(i), forty.get(j));
      }
    }
    return counts;
  }

  @Override
  public Object newest() {
    return catalog.find(combined).top(Questions.TOP, Order.newest()).stream()
        .mapToInt(paper -> paper.paper().year().orElse(0))
        .toArray();
  }

  @Override
  public Object similar() {
    return catalog.similar(sample, Questions.SIMILAR).stream()
        .mapToDouble(Catalog.Match::score)
        .toArray();
  }

  @Override
  public void close() {}
}
