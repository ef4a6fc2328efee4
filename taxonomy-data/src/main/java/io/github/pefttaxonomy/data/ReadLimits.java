package io.github.pefttaxonomy.data;

/**
 * How much a reader takes from a file before it refuses to go on. Files come from strangers: a
 * limit that is broken is a {@linkplain io.github.pefttaxonomy.Problem problem} with its place, and
 * never a stack or a heap that runs out.
 *
 * <p>There are two sets of defaults, for readers differ in what they hold in memory:
 *
 * <table class="striped">
 *   <caption>Defaults</caption>
 *   <thead><tr><th>limit</th><th>papers</th><th>documents</th></tr></thead>
 *   <tbody>
 *     <tr><td>nesting</td><td>200</td><td>200</td></tr>
 *     <tr><td>string length</td><td>67,108,864</td><td>67,108,864</td></tr>
 *     <tr><td>number length</td><td>1,000</td><td>1,000</td></tr>
 *     <tr><td>document count</td><td>100,000,000</td><td>1,000,000</td></tr>
 *     <tr><td>total size</td><td>64 GiB</td><td>256 MiB</td></tr>
 *   </tbody>
 * </table>
 *
 * @param nesting how deep objects, arrays, elements, lists and braces may nest, from 1 to {@value
 *     #MOST_NESTING}; readers call themselves once a level
 * @param stringLength how many chars a text may have, at least 1; a record of papers, which is held
 *     in memory as a whole, counts as one text, and so does a line
 * @param numberLength how many digits and signs a number may have, at least 1
 * @param documentCount how many records may come from one source, at least 1: papers, concepts,
 *     methods, rules, cues, labels, or statements of RDF
 * @param totalSize how many bytes a file may have, with the files that it lists and after it is
 *     unpacked; chars instead of bytes where text is given to a reader; at least 1
 */
public record ReadLimits(
    int nesting, int stringLength, int numberLength, long documentCount, long totalSize) {
  /** The deepest nesting that can be allowed: that which fits the usual stack of a thread. */
  public static final int MOST_NESTING = 500;

  private static final int NESTING = 200;
  private static final int STRING_LENGTH = 1 << 26;
  private static final int NUMBER_LENGTH = 1000;

  /**
   * Checks the limits.
   *
   * @throws IllegalArgumentException if one is less than 1, or the nesting more than {@value
   *     #MOST_NESTING}
   */
  public ReadLimits {
    require("nesting", nesting);
    require("stringLength", stringLength);
    require("numberLength", numberLength);
    require("documentCount", documentCount);
    require("totalSize", totalSize);
    if (nesting > MOST_NESTING) {
      throw new IllegalArgumentException(
          "nesting can be at most " + MOST_NESTING + ", not " + nesting);
    }
  }

  private static void require(String name, long limit) {
    if (limit < 1) {
      throw new IllegalArgumentException(name + " must be at least 1, not " + limit);
    }
  }

  /** Returns the defaults for papers, which are read one by one. */
  public static ReadLimits forPapers() {
    return new ReadLimits(NESTING, STRING_LENGTH, NUMBER_LENGTH, 100_000_000, 64L << 30);
  }

  /** Returns the defaults for vocabularies, labels and specs, which are held in memory. */
  public static ReadLimits forDocuments() {
    return new ReadLimits(NESTING, STRING_LENGTH, NUMBER_LENGTH, 1_000_000, 256L << 20);
  }

  /** Returns these limits with another {@link #nesting}. */
  public ReadLimits withNesting(int limit) {
    return new ReadLimits(limit, stringLength, numberLength, documentCount, totalSize);
  }

  /** Returns these limits with another {@link #stringLength}. */
  public ReadLimits withStringLength(int limit) {
    return new ReadLimits(nesting, limit, numberLength, documentCount, totalSize);
  }

  /** Returns these limits with another {@link #numberLength}. */
  public ReadLimits withNumberLength(int limit) {
    return new ReadLimits(nesting, stringLength, limit, documentCount, totalSize);
  }

  /** Returns these limits with another {@link #documentCount}. */
  public ReadLimits withDocumentCount(long limit) {
    return new ReadLimits(nesting, stringLength, numberLength, limit, totalSize);
  }

  /** Returns these limits with another {@link #totalSize}. */
  public ReadLimits withTotalSize(long limit) {
    return new ReadLimits(nesting, stringLength, numberLength, documentCount, limit);
  }
}
