package io.github.pefttaxonomy.catalog;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Role;
import java.util.Arrays;

/**
 * The labels of a block as they were given: for each concept and role the rows that have it, with
 * their confidence. What is above a concept is not listed again.
 *
 * <p>A confidence is two bytes, a place in the array of the values that occur, unless more than
 * 65,536 different ones do.
 *
 * @param starts where the list of each concept and role begins in the other arrays, and their end
 * @param rows the rows, ascending in each list
 * @param codes for each row the place of its confidence in {@code values}; empty where {@code
 *     values} has the confidences themselves
 * @param values the confidences
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Labels(int[] starts, char[] rows, char[] codes, double[] values) {
  private static final ImmutableList<Role> ROLES = ImmutableList.copyOf(Role.values());

  /** Returns the number of the list of a concept and a role. */
  static int key(int concept, Role role) {
    return concept * ROLES.size() + ROLES.indexOf(role);
  }

  /** Returns how many lists so many concepts need. */
  static int keys(int concepts) {
    return concepts * ROLES.size();
  }

  /** Returns labels with the confidences in as few bytes as can be. */
  static Labels of(int[] starts, char[] rows, double[] confidences) {
    LongNumbers numbers = new LongNumbers();
    char[] codes = new char[confidences.length];
    for (int i = 0; i < codes.length; i++) {
      int code = numbers.number(Double.doubleToLongBits(confidences[i]));
      if (code > Character.MAX_VALUE) {
        return new Labels(starts, rows, new char[0], confidences);
      }
      codes[i] = (char) code;
    }
    double[] values = Arrays.stream(numbers.keys()).mapToDouble(Double::longBitsToDouble).toArray();
    return new Labels(starts, rows, codes, values);
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
