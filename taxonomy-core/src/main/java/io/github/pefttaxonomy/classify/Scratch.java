package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Rule;
import java.util.ArrayList;
import java.util.List;

/** What one classification needs and the next one can use again; held by one thread at a time. */
final class Scratch {
  final Reading reading;
  final Prose prose;
  final IntArray ruleFound = new IntArray();
  final IntArray cueFound = new IntArray();
  final List<Hit> hits = new ArrayList<>();
  final List<Rule> vetoes = new ArrayList<>(0);
  final SortedPlaces cues = new SortedPlaces();
  final int[] ruleTried;
  final int[] cueTried;
  int stamp;

  Scratch(Vocabulary vocabulary, int rules, int cues) {
    this.reading = new Reading(vocabulary);
    this.prose = new Prose(reading);
    this.ruleTried = new int[rules];
    this.cueTried = new int[cues];
  }

  /** Forgets the paper before. */
  void begin() {
    stamp++;
    ruleFound.truncate(0);
    cueFound.truncate(0);
    hits.clear();
    vetoes.clear();
  }
}
