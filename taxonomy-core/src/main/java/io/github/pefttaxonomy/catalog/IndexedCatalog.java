package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.github.pefttaxonomy.Catalog;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Results;
import io.github.pefttaxonomy.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A list of blocks. Blocks never change, so catalogues share them: further papers make new blocks
 * at the end, and papers that go replace the blocks they were in.
 */
final class IndexedCatalog implements Catalog {
  private final Indexer indexer;
  private final ConceptTable table;
  private final Planner planner;
  private final ImmutableList<Block> blocks;
  private final Counts counts;

  /**
   * Sums over all blocks.
   *
   * @param papers the papers
   * @param about the papers about each concept, by its number
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Counts(int papers, int[] about) {
    static Counts of(ConceptTable table, List<Block> blocks) {
      return new Counts(0, new int[table.size()]).plus(blocks, 1);
    }

    /** Returns the sums with these blocks counted so many times more. */
    Counts plus(List<Block> blocks, int times) {
      int[] sums = about.clone();
      int total = papers;
      for (Block block : blocks) {
        total = Math.addExact(total, times * block.live().size());
        for (int concept = 0; concept < sums.length; concept++) {
          sums[concept] += times * block.about(concept).size();
        }
      }
      return new Counts(total, sums);
    }
  }

  IndexedCatalog(Indexer indexer, List<Block> blocks, Counts counts) {
    this.indexer = indexer;
    this.table = indexer.table();
    this.planner = new Planner(table);
    this.blocks = ImmutableList.copyOf(blocks);
    this.counts = counts;
  }

  static IndexedCatalog of(Indexer indexer, Stream<Classification> papers) {
    List<Block> blocks = indexer.blocks(papers);
    return new IndexedCatalog(indexer, blocks, Counts.of(indexer.table(), blocks));
  }

  Indexer indexer() {
    return indexer;
  }

  ConceptTable table() {
    return table;
  }

  Planner planner() {
    return planner;
  }

  ImmutableList<Block> blocks() {
    return blocks;
  }

  /** Returns the number of papers about a concept or anything below it. */
  int about(int concept) {
    return counts.about()[concept];
  }

  Counts counts() {
    return counts;
  }

  /** Returns the number of papers that a step finds. */
  int count(Step step) {
    if (step instanceof Step.Stored stored) {
      return about(stored.concept());
    } else if (step instanceof Step.All) {
      return size();
    }
    int count = 0;
    for (Block block : blocks) {
      count += step.rows(block).size();
    }
    return count;
  }

  @Override
  public Taxonomy taxonomy() {
    return table.taxonomy();
  }

  @Override
  public int size() {
    return counts.papers();
  }

  @Override
  public Results find(Query query) {
    return new IndexedResults(this, query, planner.plan(query));
  }

  @Override
  public ImmutableSortedMap<Integer, Integer> trend(ConceptId concept) {
    int number = table.number(concept);
    Map<Integer, Integer> trend = new TreeMap<>();
    for (Block block : blocks) {
      Years years = block.years().get();
      for (int i = 0; i < years.years().length; i++) {
        if (!years.sets()[i].isEmpty()) {
          int count = years.sets()[i].andSize(block.about(number));
          trend.merge(years.years()[i], count, Integer::sum);
        }
      }
    }
    return ImmutableSortedMap.copyOf(trend);
  }

  @Override
  public ImmutableList<Match> similar(Classification paper, int k) {
    return new Likeness(this, paper).best(IndexedResults.checked("k", k));
  }

  @Override
  public Plan explain(Query query) {
    Step step = planner.plan(query);
    ImmutableList<Plan> parts =
        planner.inOrder(query.operands()).stream()
            .map(this::explain)
            .collect(ImmutableList.toImmutableList());
    return new Plan(query, step.way(), count(step), parts);
  }

  @Override
  public Catalog plus(Stream<Classification> more) {
    List<Block> all = new ArrayList<>(blocks);
    int shared = all.size();
    for (Block block : indexer.blocks(more)) {
      indexer.append(all, block);
      shared = Math.min(shared, all.size() - 1);
    }
    List<Block> gone = blocks.subList(shared, blocks.size());
    List<Block> fresh = all.subList(shared, all.size());
    return new IndexedCatalog(indexer, all, counts.plus(gone, -1).plus(fresh, 1));
  }

  @Override
  public Catalog minus(Query query) {
    Step step = planner.plan(query);
    List<Block> kept = new ArrayList<>();
    List<Block> before = new ArrayList<>();
    List<Block> after = new ArrayList<>();
    for (Block block : blocks) {
      Rows gone = step.rows(block);
      if (gone.isEmpty()) {
        kept.add(block);
        continue;
      }
      before.add(block);
      if (gone.size() < block.live().size()) {
        after.add(indexer.without(block, gone));
        kept.add(after.get(after.size() - 1));
      }
    }
    return new IndexedCatalog(indexer, kept, counts.plus(before, -1).plus(after, 1));
  }

  @Override
  public void save(Path file) throws IOException {
    CatalogWriter.write(this, file);
  }

  /** Returns, for example, {@code catalogue of 119 papers}. */
  @Override
  public String toString() {
    return "catalogue of " + size() + " papers";
  }
}
