package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Query;
import io.github.pefttaxonomy.Role;
import java.util.ArrayList;
import java.util.List;

/**
 * What is done in each block to find the rows of a query. Steps hold concepts as numbers and words
 * as fingerprints, so that nothing is looked up by name again.
 */
sealed interface Step {
  /** Returns the rows of the block for which it holds, none of them taken away. */
  Rows rows(Block block);

  /** Returns what it does, in a few words. */
  String way();

  /** Returns how much there is to do: 0 where the answer is stored. */
  default int cost() {
    return 1;
  }

  /** All rows. */
  record All() implements Step {
    @Override
    public Rows rows(Block block) {
      return block.live();
    }

    @Override
    public String way() {
      return "all papers";
    }

    @Override
    public int cost() {
      return 0;
    }
  }

  /** The rows about a concept, closed. */
  record Stored(int concept) implements Step {
    @Override
    public Rows rows(Block block) {
      return block.about(concept);
    }

    @Override
    public String way() {
      return "stored set";
    }

    @Override
    public int cost() {
      return 0;
    }
  }

  /** The rows that have one of some concepts in one of some roles. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Labelled(int[] concepts, ImmutableList<Role> roles) implements Step {
    @Override
    public Rows rows(Block block) {
      Labels labels = block.labels().get();
      List<Rows> lists = new ArrayList<>();
      for (int concept : concepts) {
        for (Role role : roles) {
          lists.add(labels.rows(concept, role));
        }
      }
      return block.union(lists);
    }

    @Override
    public String way() {
      return "union of " + concepts.length * roles.size() + " lists of labels";
    }
  }

  /** The rows about one of some concepts by a label of at least some confidence. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Sure(int[] concepts, double atLeast) implements Step {
    @Override
    public Rows rows(Block block) {
      Labels labels = block.labels().get();
      long[] words = new long[Rows.words(block.rows())];
      for (int concept : concepts) {
        for (int i = labels.aboutFrom(concept); i < labels.aboutTo(concept); i++) {
          if (labels.confidence(i) >= atLeast) {
            words[labels.row(i) >> 6] |= 1L << labels.row(i);
          }
        }
      }
      return block.alive(Rows.ofWords(words));
    }

    @Override
    public String way() {
      return "scan of the labels of " + concepts.length + " concepts";
    }

    @Override
    public int cost() {
      return 2;
    }
  }

  /** The rows of some years. */
  record OfYears(int from, int to) implements Step {
    @Override
    public Rows rows(Block block) {
      return Rows.or(block.years().get().between(from, to), block.rows());
    }

    @Override
    public String way() {
      return "union of the sets of years";
    }
  }

  /** The rows that have all of some terms. */
  record WithTerms(ImmutableList<Long> keys) implements Step {
    @Override
    public Rows rows(Block block) {
      Terms terms = block.terms().get();
      List<Rows> lists = keys.stream().map(key -> terms.rows(key, block.rows())).toList();
      return block.alive(Rows.and(lists, List.of()));
    }

    @Override
    public String way() {
      return "intersection of " + keys.size() + (keys.size() == 1 ? " list" : " lists");
    }
  }

  /** The rows that name a method by one of some terms. */
  record WithMethod(ImmutableList<Long> keys) implements Step {
    @Override
    public Rows rows(Block block) {
      Terms terms = block.terms().get();
      return block.union(keys.stream().map(key -> terms.rows(key, block.rows())).toList());
    }

    @Override
    public String way() {
      return keys.size() == 1
          ? "list of a name"
          : "union of the lists of " + keys.size() + " names";
    }
  }

  /** The rows that have a claim which is asked for. */
  record Claimed(Query.Claims query) implements Step {
    @Override
    public Rows rows(Block block) {
      return block.union(block.figures().get().rows(query));
    }

    @Override
    public String way() {
      return "union of the lists of claims that hold";
    }

    @Override
    public int cost() {
      return 2;
    }
  }

  /** The rows with this id. */
  record WithId(String id) implements Step {
    @Override
    public Rows rows(Block block) {
      int[] ids = block.ids().get();
      int hash = id.hashCode();
      CharList found = new CharList();
      for (int row = 0; row < ids.length; row++) {
        if (ids[row] == hash && block.documents().name(row).id().equals(id)) {
          found.add((char) row);
        }
      }
      return block.alive(Rows.ofList(found.toArray(), 0, found.size()));
    }

    @Override
    public String way() {
      return "scan of the hashes of ids";
    }

    @Override
    public int cost() {
      return 2;
    }
  }

  /** The rows of all of the first and of none of the second steps; there is at least one first. */
  record And(ImmutableList<Step> all, ImmutableList<Step> none) implements Step {
    @Override
    public Rows rows(Block block) {
      List<Rows> wanted = new ArrayList<>(all.size());
      for (Step step : all) {
        Rows rows = step.rows(block);
        if (rows.isEmpty()) {
          return Rows.EMPTY;
        }
        wanted.add(rows);
      }
      List<Rows> unwanted = new ArrayList<>(none.size());
      none.forEach(step -> unwanted.add(step.rows(block)));
      return Rows.and(wanted, unwanted);
    }

    @Override
    public String way() {
      return "intersection, smallest list first";
    }

    @Override
    public int cost() {
      return 3;
    }
  }

  /** The rows of at least one of the steps. */
  record Or(ImmutableList<Step> any) implements Step {
    @Override
    public Rows rows(Block block) {
      return Rows.or(any.stream().map(step -> step.rows(block)).toList(), block.rows());
    }

    @Override
    public String way() {
      return "union";
    }

    @Override
    public int cost() {
      return 3;
    }
  }

  /** The rows for which a step does not hold. */
  record Not(Step inner) implements Step {
    @Override
    public Rows rows(Block block) {
      return block.live().andNot(inner.rows(block));
    }

    @Override
    public String way() {
      return "complement";
    }

    @Override
    public int cost() {
      return 3;
    }
  }
}
