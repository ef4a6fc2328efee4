package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSetMultimap;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Paper;
import java.util.BitSet;
import java.util.List;

/** The scan and the conditions over its hits, without roles: a second door for the benchmarks. */
public final class ConditionScan {
  private final Vocabulary vocabulary;
  private final ConditionSet conditions;
  private final int size;

  private ConditionScan(PhraseBook book, ImmutableList<Matching> matchings) {
    Compilation compilation = new BookCompilation(book);
    this.vocabulary = compilation.vocabulary();
    this.conditions = compilation.conditions(matchings, vocabulary);
    this.size = matchings.size();
  }

  /** Returns a scan for conditions, numbered in their order. */
  public static ConditionScan of(List<Condition> conditions) {
    PhraseBook book = new PhraseBook(ImmutableSetMultimap.of());
    ImmutableList<Matching> matchings =
        conditions.stream()
            .map(condition -> Matching.compile(condition, book))
            .collect(ImmutableList.toImmutableList());
    return new ConditionScan(book, matchings);
  }

  /** Returns a reader for one thread. */
  public Pass open() {
    return new Pass(this);
  }

  /** One thread's way through papers. */
  public static final class Pass {
    private final ConditionScan scan;
    private final Reading reading;
    private final IntArray found = new IntArray();
    private final int[] tried;
    private final int[] counted;
    private int stamp;

    private Pass(ConditionScan scan) {
      this.scan = scan;
      this.reading = new Reading(scan.vocabulary);
      this.tried = new int[scan.conditions.size()];
      this.counted = new int[scan.size];
    }

    /** Reads a paper and returns how many conditions hold. */
    public long count(Paper paper) {
      evaluate(paper);
      long count = 0;
      for (int i = 0; i < found.size(); i += 3) {
        int number = found.get(i);
        count += counted[number] == stamp ? 0 : 1;
        counted[number] = stamp;
      }
      return count;
    }

    /** Reads a paper and returns the numbers of the conditions that hold. */
    public BitSet holding(Paper paper) {
      evaluate(paper);
      BitSet holding = new BitSet();
      for (int i = 0; i < found.size(); i += 3) {
        holding.set(found.get(i));
      }
      return holding;
    }

    private void evaluate(Paper paper) {
      stamp++;
      found.truncate(0);
      reading.read(paper);
      scan.conditions.evaluate(reading, found, tried, stamp);
    }
  }
}
