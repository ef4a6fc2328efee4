package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/**
 * Many compiled conditions, of which only those are evaluated that can hold: each waits for a
 * phrase without which it cannot, so conditions whose phrases are absent cost nothing.
 */
final class ConditionSet {
  private final ImmutableList<Matching> conditions;
  private final int[] waitingStart;
  private final int[] waiting;

  ConditionSet(ImmutableList<Matching> conditions, int phraseCount) {
    this.conditions = conditions;
    List<IntArray> byPhrase = new ArrayList<>();
    for (int phrase = 0; phrase < phraseCount; phrase++) {
      byPhrase.add(new IntArray());
    }
    for (int number = 0; number < conditions.size(); number++) {
      for (int phrase : conditions.get(number).anchors()) {
        byPhrase.get(phrase).add(number);
      }
    }
    this.waitingStart = new int[phraseCount + 1];
    IntArray all = new IntArray();
    for (int phrase = 0; phrase < phraseCount; phrase++) {
      for (int i = 0; i < byPhrase.get(phrase).size(); i++) {
        all.add(byPhrase.get(phrase).get(i));
      }
      waitingStart[phrase + 1] = all.size();
    }
    this.waiting = all.toArray();
  }

  int size() {
    return conditions.size();
  }

  /**
   * Evaluates what can hold.
   *
   * @param found takes a triple for each place: number of the condition, first word, word after
   * @param tried one entry a condition, equal to {@code stamp} once it was tried for this reading
   */
  void evaluate(Reading reading, IntArray found, int[] tried, int stamp) {
    for (int i = 0; i < reading.foundCount(); i++) {
      int phrase = reading.foundPhrase(i);
      for (int j = waitingStart[phrase]; j < waitingStart[phrase + 1]; j++) {
        int number = waiting[j];
        if (tried[number] != stamp) {
          tried[number] = stamp;
          evaluate(number, reading, found);
        }
      }
    }
  }

  private void evaluate(int number, Reading reading, IntArray found) {
    IntArray places = reading.places;
    int mark = places.size();
    if (conditions.get(number).holds(reading, 0, reading.wordCount())) {
      for (int i = mark; i < places.size(); i += 2) {
        found.add(number);
        found.add(places.get(i));
        found.add(places.get(i + 1));
      }
    }
    places.truncate(mark);
  }
}
