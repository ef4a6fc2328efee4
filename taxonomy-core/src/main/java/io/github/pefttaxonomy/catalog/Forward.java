package io.github.pefttaxonomy.catalog;

/**
 * The concepts of each row: those it is labelled with and about, and those above them that are rare
 * in the block. Frequent ones are counted by their bits, so that these lists are short.
 *
 * @param starts where the list of each row begins, and the end
 * @param entries the numbers of the concepts, with {@link #DIRECT} for a label of the row itself
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Forward(int[] starts, char[] entries) {
  /** Marks a concept that the row is labelled with itself. */
  static final int DIRECT = 1 << 15;
}
