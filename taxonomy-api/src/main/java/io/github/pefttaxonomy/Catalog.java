package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * An indexed collection of classified papers that answers queries. Immutable and safe for many
 * threads; no call waits for another one. Papers keep the order in which they were given, the order
 * of the catalogue, and may share an id.
 *
 * <p>A concept that the vocabulary does not have is refused with an {@link
 * IllegalArgumentException} by every method.
 */
public interface Catalog {
  /** Returns the vocabulary that the papers are labelled with. */
  Taxonomy taxonomy();

  /** Returns the number of papers. */
  int size();

  /** Returns the papers for which a query holds. Nothing is evaluated until they are asked for. */
  Results find(Query query);

  /** Returns all papers. */
  default Results all() {
    return find(Query.everything());
  }

  /**
   * Returns how many papers of each year are about a concept or anything below it. There is an
   * entry for every year that has papers, 0 where none is about the concept.
   */
  ImmutableSortedMap<Integer, Integer> trend(ConceptId concept);

  /**
   * Returns the papers that are most like a given one, most alike first, equals in the order of the
   * catalogue. Two papers are compared by all concepts that they are about, with everything above
   * them: the information content of the shared concepts over that of all their concepts, so that
   * rare concepts weigh more (simGIC; Pesquita et al. 2008). The content of a concept is {@code
   * log((papers + 1) / (papers about it + 1))} (Resnik 1995). Papers that share nothing that tells
   * them apart, and papers with the id of the given one, are left out.
   *
   * @throws IllegalArgumentException if {@code k} is negative
   */
  ImmutableList<Match> similar(Classification paper, int k);

  /** Returns the figures of a metric that the papers claim, paper by paper. */
  default ClaimTable claims(Metric metric) {
    return all().claims(metric);
  }

  /** Returns the methods that the papers introduce, build on and compare with; reads each paper. */
  default MethodGraph methods() {
    return all().methods();
  }

  /**
   * Returns the methods that are built on a method, those that it is built on, and how; empty if no
   * paper names it. Reads each paper.
   */
  default MethodGraph lineage(String method) {
    return methods().lineage(method);
  }

  /** Returns how a query is evaluated, with the number of papers for each part of it. */
  Plan explain(Query query);

  /**
   * Returns a catalogue of these papers and, after them, further ones. It shares with this one
   * everything but small parts at the end.
   *
   * @throws IllegalArgumentException if a label is not in the vocabulary
   */
  Catalog plus(Stream<Classification> more);

  /**
   * Returns a catalogue of the papers for which the query does not hold, in the same order. It
   * shares with this one everything but the sets of the parts that lose papers.
   */
  Catalog minus(Query gone);

  /**
   * Writes everything into a file, papers included, in a form that can be opened at once. An
   * existing file is replaced when all is written.
   *
   * @throws IOException if the file cannot be written
   */
  void save(Path file) throws IOException;

  /**
   * A paper found by likeness.
   *
   * @param paper the paper
   * @param score how alike it is, in (0, 1]
   */
  record Match(Classification paper, double score) {}

  /**
   * How a query is evaluated.
   *
   * @param query the query, or the part of one
   * @param way what is done for it, such as {@code stored set}
   * @param count the number of papers for which it holds
   * @param parts its parts in the order of evaluation
   */
  record Plan(Query query, String way, int count, ImmutableList<Plan> parts) {
    /** Returns one line a part, each below what it is part of. */
    @Override
    public String toString() {
      StringBuilder out = new StringBuilder();
      print(out, "");
      return out.toString();
    }

    private void print(StringBuilder out, String margin) {
      out.append(margin).append(count).append("  ").append(query);
      out.append("  (").append(way).append(")\n");
      parts.forEach(part -> part.print(out, margin + "  "));
    }
  }
}
