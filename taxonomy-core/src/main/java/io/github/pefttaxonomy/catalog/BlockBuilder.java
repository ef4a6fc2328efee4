package io.github.pefttaxonomy.catalog;

import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Paper;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
  private final Map<Integer, long[]> years = new TreeMap<>();
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
        Part.of(ids),
        Documents.of(papers));
  }

  private static Rows rows(long @Nullable [] words) {
    return words == null ? Rows.EMPTY : Rows.ofWords(words).compact();
  }

  private void add(Classification classification, int row) {
    Stream.concat(classification.techniques().stream(), classification.descriptors().stream())
        .forEach(label -> add(classification.paper(), label, row));
    Paper paper = classification.paper();
    Terms.words(paper.title()).forEach(word -> terms.add(Terms.word(word), row));
    paper.attributes().forEach((name, value) -> terms.add(Terms.attribute(name, value), row));
    paper
        .year()
        .ifPresent(
            year -> set(years.computeIfAbsent(year, y -> new long[words()]), row));
    ids[row] = paper.id().hashCode();
  }

  private void add(Paper paper, Assignment label, int row) {
    if (table.taxonomy().find(label.concept()).isEmpty()) {
      throw new IllegalArgumentException(
          "paper '"
              + paper.id()
              + "' has the label '"
              + label.concept()
              + "', which the vocabulary does not have");
    }
    int concept = table.number(label.concept());
    labels.add(Labels.key(concept, label.role()), row, label.confidence());
    if (label.isAbout() && !isDirect(concept)) {
      direct.add(concept);
      for (int above : table.above(concept)) {
        set(bits(above), row);
      }
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
    int[] numbers = years.keySet().stream().mapToInt(year -> year).toArray();
    Rows[] sets = years.values().stream().map(BlockBuilder::rows).toArray(Rows[]::new);
    return new Years(numbers, sets);
  }

  private Forward forward(Rows[] about) {
    CharList entries = new CharList();
    int[] starts = new int[papers.length + 1];
    int[] seen = new int[table.size()];
    for (int row = 0; row < papers.length; row++) {
      addDirect(row, entries, seen);
      addRareAbove(row, about, entries, seen);
      starts[row + 1] = entries.size();
    }
    return new Forward(starts, entries.toArray());
  }

  private void addDirect(int row, CharList entries, int[] seen) {
    for (int i = directStarts.get(row); i < directStarts.get(row + 1); i++) {
      seen[direct.get(i)] = row + 1;
      entries.add((char) (direct.get(i) | Forward.DIRECT));
    }
  }

  private void addRareAbove(int row, Rows[] about, CharList entries, int[] seen) {
    for (int i = directStarts.get(row); i < directStarts.get(row + 1); i++) {
      for (int above : table.above(direct.get(i))) {
        if (seen[above] != row + 1 && !about[above].isDense()) {
          seen[above] = row + 1;
          entries.add((char) above);
        }
      }
    }
  }
}
