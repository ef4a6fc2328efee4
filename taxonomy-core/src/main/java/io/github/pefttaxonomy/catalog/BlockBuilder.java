package io.github.pefttaxonomy.catalog;

import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.MethodMention;
import io.github.pefttaxonomy.Paper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Indexes the papers of one block: one pass sets bits and collects labels and terms; when it is
 * known which concepts are rare, a second one over the labels writes the lists of each row.
 */
final class BlockBuilder {
  private final ConceptTable table;
  private final Classification[] papers;
  private final long[] @Nullable [] bits;
  private final IntList directStarts = new IntList();
  private final IntList direct = new IntList();
  private final LabelsBuilder labels;
  private final TermsBuilder terms;
  private final FiguresBuilder figures = new FiguresBuilder();
  private final Map<Integer, long[]> years = new HashMap<>();
  private final int[] ids;

  private BlockBuilder(ConceptTable table, Classification[] papers) {
    this.table = table;
    this.papers = papers;
    this.bits = new long[table.size()][];
    this.labels = new LabelsBuilder(table.size());
    this.terms = new TermsBuilder(papers.length);
    this.ids = new int[papers.length];
  }

  /**
   * Returns the block of these papers, at most {@link Block#MOST_ROWS} and at least one.
   *
   * @throws IllegalArgumentException if a label is not in the vocabulary
   */
  static Block build(ConceptTable table, Classification[] papers) {
    return new BlockBuilder(table, papers).build();
  }

  private Block build() {
    for (int row = 0; row < papers.length; row++) {
      directStarts.add(direct.size());
      add(papers[row], row);
    }
    directStarts.add(direct.size());
    Rows[] about = new Rows[table.size()];
    for (int concept = 0; concept < about.length; concept++) {
      about[concept] = rows(bits[concept]);
      bits[concept] = null;
    }
    return new Block(
        papers.length,
        Rows.all(papers.length),
        Part.of(about),
        Part.of(years()),
        Part.of(forward(about)),
        Part.of(labels.build()),
        Part.of(terms.build()),
        Part.of(figures.build()),
        Part.of(ids),
        Documents.of(papers));
  }

  private static Rows rows(long @Nullable [] words) {
    return words == null ? Rows.EMPTY : Rows.ofWords(words).compact();
  }

  private void add(Classification classification, int row) {
    Paper paper = classification.paper();
    classification.techniques().forEach(label -> add(paper, label, row));
    classification.descriptors().forEach(label -> add(paper, label, row));
    Terms.words(paper.title(), word -> terms.add(word, row));
    paper.attributes().forEach((name, value) -> terms.add(Terms.attribute(name, value), row));
    paper.year().ifPresent(year -> set(years.computeIfAbsent(year, y -> new long[words()]), row));
    add(Terms.Relation.INTRODUCES, classification.introduces(), row);
    add(Terms.Relation.EXTENDS, classification.buildsOn(), row);
    add(Terms.Relation.COMPARES_WITH, classification.comparesWith(), row);
    classification.claims().forEach(claim -> figures.add(claim, row));
    ids[row] = paper.id().hashCode();
  }

  private void add(Terms.Relation relation, List<MethodMention> methods, int row) {
    for (MethodMention method : methods) {
      terms.add(Terms.method(relation, method.canonicalName()), row);
      terms.add(Terms.method(relation, method.name()), row);
      method.expansion().ifPresent(name -> terms.add(Terms.method(relation, name), row));
    }
  }

  private void add(Paper paper, Assignment label, int row) {
    int concept = number(paper, label);
    labels.add(Labels.key(concept, label.role()), row, label.confidence());
    if (label.isAbout() && !isDirect(concept)) {
      direct.add(concept);
      for (int above : table.above(concept)) {
        set(bits(above), row);
      }
    }
  }

  private int number(Paper paper, Assignment label) {
    try {
      return table.number(label.concept());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "paper '" + paper.id() + "' has a label not in the vocabulary: " + e.getMessage(), e);
    }
  }

  /** Returns whether the row that is being added has the concept already. */
  private boolean isDirect(int concept) {
    for (int i = directStarts.get(directStarts.size() - 1); i < direct.size(); i++) {
      if (direct.get(i) == concept) {
        return true;
      }
    }
    return false;
  }

  private long[] bits(int concept) {
    long[] words = bits[concept];
    if (words == null) {
      words = new long[words()];
      bits[concept] = words;
    }
    return words;
  }

  private int words() {
    return Rows.words(papers.length);
  }

  private static void set(long[] words, int row) {
    words[row >> 6] |= 1L << row;
  }

  private Years years() {
    Map<Integer, long[]> sorted = new TreeMap<>(years);
    int[] numbers = sorted.keySet().stream().mapToInt(year -> year).toArray();
    Rows[] sets = sorted.values().stream().map(BlockBuilder::rows).toArray(Rows[]::new);
    return new Years(numbers, sets);
  }

  private Forward forward(Rows[] about) {
    Forward.Builder rare = new Forward.Builder(papers.length);
    Forward.Builder frequent = new Forward.Builder(papers.length);
    int[] seen = new int[table.size()];
    for (int row = 0; row < papers.length; row++) {
      rare.begin(row);
      frequent.begin(row);
      for (int i = directStarts.get(row); i < directStarts.get(row + 1); i++) {
        int concept = direct.get(i);
        seen[concept] = row + 1;
        (about[concept].isDense() ? frequent : rare).add(concept | Forward.DIRECT);
      }
      addRareAbove(row, about, rare, seen);
    }
    rare.begin(papers.length);
    frequent.begin(papers.length);
    return new Forward(rare.build(), frequent.build());
  }

  private void addRareAbove(int row, Rows[] about, Forward.Builder rare, int[] seen) {
    for (int i = directStarts.get(row); i < directStarts.get(row + 1); i++) {
      for (int above : table.above(direct.get(i))) {
        if (seen[above] != row + 1 && !about[above].isDense()) {
          seen[above] = row + 1;
          rare.add(above);
        }
      }
    }
  }
}
