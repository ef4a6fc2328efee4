package io.github.pefttaxonomy.catalog;

import io.github.pefttaxonomy.Classification;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.stream.Stream;

/**
 * Cuts papers into blocks.
 *
 * <p>Small blocks at the end are merged as in the logarithmic method (Bentley and Saxe 1980): a
 * block at least half as large as the one before is joined with it, so that adding papers one by
 * one indexes each about as often as its block doubles.
 *
 * @param table the concepts
 * @param mostRows how many papers a block has at most
 */
record Indexer(ConceptTable table, int mostRows) {
  Indexer(ConceptTable table) {
    this(table, Block.MOST_ROWS);
  }

  /**
   * Returns the blocks of papers, all but the last one full. The calling thread reads; the common
   * pool indexes beside it.
   */
  List<Block> blocks(Stream<Classification> papers) {
    List<ForkJoinTask<Block>> tasks = new ArrayList<>();
    List<Classification> batch = new ArrayList<>();
    for (Iterator<Classification> all = papers.iterator(); all.hasNext(); ) {
      batch.add(all.next());
      if (batch.size() == mostRows || !all.hasNext()) {
        Classification[] rows = batch.toArray(new Classification[0]);
        tasks.add(ForkJoinPool.commonPool().submit(() -> BlockBuilder.build(table, rows)));
        batch.clear();
      }
    }
    List<Block> blocks = new ArrayList<>();
    tasks.forEach(task -> blocks.add(task.join()));
    return blocks;
  }

  /** Puts a block after others, joined with those that are small. */
  void append(List<Block> all, Block block) {
    Block last = block;
    while (!all.isEmpty() && isToBeMerged(all.get(all.size() - 1), last)) {
      last = rebuilt(List.of(all.remove(all.size() - 1), last));
    }
    all.add(last);
  }

  private boolean isToBeMerged(Block before, Block last) {
    return last.live().size() * 2 >= before.live().size()
        && last.live().size() + before.live().size() <= mostRows;
  }

  /** Takes rows away; a block with more dead than living rows is indexed anew. */
  Block without(Block block, Rows gone) {
    Block rest = block.without(gone);
    return rest.live().size() * 2 < rest.rows() ? rebuilt(List.of(rest)) : rest;
  }

  /** Returns one block of the papers of some, without those that were taken away. */
  Block rebuilt(List<Block> blocks) {
    return BlockBuilder.build(
        table,
        blocks.stream()
            .flatMap(block -> IndexedResults.papers(block, block.live()))
            .toArray(Classification[]::new));
  }
}
