package io.github.pefttaxonomy.catalog;

import io.github.pefttaxonomy.Role;
import java.util.Arrays;

/**
 * The labels of a block as they were given: for each concept and role the rows that have it, with
 * their confidence. What is above a concept is not listed again.
 *
 * <p>A confidence is two bytes, a place in the sorted array of the values that occur, unless more
 * than 65,536 different ones do.
 *
 * @param starts where the list of each concept and role begins in the other arrays, and their end
 * @param rows the rows, ascending in each list
 * @param codes for each row the place of its confidence in {@code values}; empty where {@code
 *     values} has the confidences themselves
 * @param values the confidences
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Labels(int[] starts, char[] rows, char[] codes, double[] values) {
  private static final int ROLES = Role.values().length;

  /** Returns the number of the list of a concept and a role. */
  static int key(int concept, Role role) {
    return concept * ROLES + role.ordinal();
  }

  /** Returns how many lists so many concepts need. */
  static int keys(int concepts) {
    return concepts * ROLES;
  }

  /** Returns labels with the confidences in as few bytes as can be. */
  static Labels of(int[] starts, char[] rows, double[] confidences) {
    double[] distinct = Arrays.stream(confidences).sorted().distinct().toArray();
    if (distinct.length > Character.MAX_VALUE + 1) {
      return new Labels(starts, rows, new char[0], confidences);
    }
    char[] codes = new char[confidences.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (char) Arrays.binarySearch(distinct, confidences[i]);
    }
    return new Labels(starts, rows, codes, distinct);
  }

  /** Returns the rows that have the concept itself in this role. */
  Rows rows(int concept, Role role) {
    int key = key(concept, role);
    return Rows.ofList(rows, starts[key], starts[key + 1]);
  }

  /** Returns where the labels begin by which a paper is about the concept itself. */
  int aboutFrom(int concept) {
    return starts[key(concept, Role.CONTRIBUTION)];
  }

  /** Returns where the labels end by which a paper is about the concept itself. */
  int aboutTo(int concept) {
    return starts[key(concept, Role.COMPONENT) + 1];
  }

  int row(int label) {
    return rows[label];
  }

  double confidence(int label) {
    return codes.length == 0 ? values[label] : values[codes[label]];
  }
}
