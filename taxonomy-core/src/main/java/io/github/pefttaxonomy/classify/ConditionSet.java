package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Many compiled conditions, of which only those are evaluated that can hold: each alternative of
 * each condition waits for phrases without one of which it cannot hold, chosen among those it needs
 * as the ones likely to be rare. What waits for absent phrases costs nothing. Before what has
 * waited is evaluated, its gate is looked at: the sets of phrases of each of which it needs one.
 */
final class ConditionSet {
  private final Matching[] conditions;
  private final int[] numbers;
  private final int[] waitingStart;
  private final int[] waiting;

  /** Where the gate of each alternative begins in {@link #gates}. */
  private final int[] gateStart;

  /** Of each set of phrases: how many they are, and which. */
  private final int[] gates;

  ConditionSet(ImmutableList<Matching> conditions, Commonness commonness, Vocabulary vocabulary) {
    IntArray owners = new IntArray();
    this.conditions = alternatives(conditions, owners);
    this.numbers = owners.toArray();
    IntLists partsOfPhrase = new IntLists(vocabulary.phraseCount());
    for (int part = 0; part < this.conditions.length; part++) {
      for (int phrase : this.conditions[part].anchors(commonness)) {
        partsOfPhrase.add(phrase, part);
      }
    }
    PhraseAutomaton automaton = vocabulary.automaton();
    this.waitingStart = new int[automaton.stateCount() + 1];
    IntArray all = new IntArray();
    IntArray here = new IntArray();
    for (int state = 0; state < automaton.stateCount(); state++) {
      here.truncate(0);
      for (int i = automaton.acceptedFrom(state); i < automaton.acceptedTo(state); i++) {
        partsOfPhrase.addTo(here, automaton.phraseAt(i));
      }
      here.sortDistinct();
      all.addAll(here);
      waitingStart[state + 1] = all.size();
    }
    this.waiting = all.toArray();
    this.gateStart = new int[this.conditions.length + 1];
    IntArray sets = new IntArray();
    for (int part = 0; part < this.conditions.length; part++) {
      addGate(this.conditions[part], commonness, sets);
      gateStart[part + 1] = sets.size();
    }
    this.gates = sets.toArray();
  }

  /** Puts the sets first that are likely to be found least often. */
  private static void addGate(Matching condition, Commonness commonness, IntArray sets) {
    List<int[]> needs = new ArrayList<>();
    condition.addNeeds(needs);
    needs.sort(Comparator.comparingLong(commonness::ofAll));
    for (int[] need : needs) {
      sets.add(need.length);
      sets.addAll(need);
    }
  }

  /** Takes the alternatives that wait for the phrases of each state as they were written. */
  ConditionSet(ImmutableList<Matching> conditions, ArrayReader in) {
    IntArray owners = new IntArray();
    this.conditions = alternatives(conditions, owners);
    this.numbers = owners.toArray();
    this.waitingStart = in.ints();
    this.waiting = in.ints();
    this.gateStart = in.ints();
    this.gates = in.ints();
  }

  void write(ArrayWriter out) {
    out.ints(waitingStart);
    out.ints(waiting);
    out.ints(gateStart);
    out.ints(gates);
  }

  private static Matching[] alternatives(ImmutableList<Matching> conditions, IntArray owners) {
    List<Matching> parts = new ArrayList<>();
    for (int number = 0; number < conditions.size(); number++) {
      conditions.get(number).addAlternatives(parts);
      while (owners.size() < parts.size()) {
        owners.add(number);
      }
    }
    return parts.toArray(new Matching[0]);
  }

  /** Returns how many alternatives of conditions there are. */
  int size() {
    return conditions.length;
  }

  /**
   * Evaluates what can hold.
   *
   * @param found takes a triple for each place: number of the condition, first word, word after
   * @param tried one entry an alternative, equal to {@code stamp} once it was tried for this
   *     reading
   */
  void evaluate(Reading reading, IntArray found, int[] tried, int stamp) {
    for (int i = 0; i < reading.foundCount(); i++) {
      int state = reading.foundState(i);
      for (int j = waitingStart[state]; j < waitingStart[state + 1]; j++) {
        int part = waiting[j];
        if (tried[part] != stamp) {
          tried[part] = stamp;
          evaluate(part, reading, found);
        }
      }
    }
  }

  /** Puts the places of another condition in the place of those found for a rule. */
  static void replace(TextClassifier.Exchange exchange, Reading reading, IntArray found) {
    int kept = 0;
    for (int i = 0; i < found.size(); i += 3) {
      if (found.get(i) != exchange.rule()) {
        found.set(kept, found.get(i));
        found.set(kept + 1, found.get(i + 1));
        found.set(kept + 2, found.get(i + 2));
        kept += 3;
      }
    }
    found.truncate(kept);
    addPlaces(exchange.when(), exchange.rule(), reading, found);
  }

  private void evaluate(int part, Reading reading, IntArray found) {
    if (isOpen(part, reading)) {
      addPlaces(conditions[part], numbers[part], reading, found);
    }
  }

  /** Returns whether one phrase of each set is found that an alternative needs. */
  private boolean isOpen(int part, Reading reading) {
    int end = gateStart[part + 1];
    int at = gateStart[part];
    while (at < end) {
      int next = at + 1 + gates[at];
      at++;
      while (at < next && !reading.isFound(gates[at])) {
        at++;
      }
      if (at == next) {
        return false;
      }
      at = next;
    }
    return true;
  }

  private static void addPlaces(Matching condition, int number, Reading reading, IntArray found) {
    IntArray places = reading.places;
    int mark = places.size();
    if (condition.holds(reading, 0, reading.wordCount())) {
      for (int i = mark; i < places.size(); i += 2) {
        found.addTriple(number, places.get(i), places.get(i + 1));
      }
    }
    places.truncate(mark);
  }
}
