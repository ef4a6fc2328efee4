package io.github.pefttaxonomy.catalog;

import java.util.Arrays;

/** Collects the labels of a block row by row and sorts them by concept and role. */
final class LabelsBuilder {
  private final int concepts;
  private final IntList keys = new IntList();
  private final IntList rows = new IntList();
  private double[] confidences = new double[64];

  LabelsBuilder(int concepts) {
    this.concepts = concepts;
  }

  /** Adds a label; rows come in order. Of the same label of the same row the surest counts. */
  void add(int key, int row, double confidence) {
    int known = find(key, row);
    if (known >= 0) {
      confidences[known] = Math.max(confidences[known], confidence);
      return;
    }
    if (keys.size() == confidences.length) {
      confidences = Arrays.copyOf(confidences, confidences.length * 2);
    }
    confidences[keys.size()] = confidence;
    keys.add(key);
    rows.add(row);
  }

  private int find(int key, int row) {
    for (int i = keys.size() - 1; i >= 0 && rows.get(i) == row; i--) {
      if (keys.get(i) == key) {
        return i;
      }
    }
    return -1;
  }

  Labels build() {
    int[] starts = starts();
    int[] next = starts.clone();
    char[] sortedRows = new char[keys.size()];
    double[] sortedConfidences = new double[keys.size()];
    for (int i = 0; i < keys.size(); i++) {
      int place = next[keys.get(i)]++;
      sortedRows[place] = (char) rows.get(i);
      sortedConfidences[place] = confidences[i];
    }
    return Labels.of(starts, sortedRows, sortedConfidences);
  }

  private int[] starts() {
    int[] starts = new int[Labels.keys(concepts) + 1];
    for (int i = 0; i < keys.size(); i++) {
      starts[keys.get(i) + 1]++;
    }
    for (int key = 1; key < starts.length; key++) {
      starts[key] += starts[key - 1];
    }
    return starts;
  }
}
