package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.benchmarks.Contender.Counts;
import io.github.pefttaxonomy.classify.PhraseScan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Compares the hits of contenders, paper by paper, with those of the engine's scan. */
final class HitCheck {
  private record Place(int phrase, int start, int end) {}

  /**
   * How a contender's hits compare.
   *
   * @param counts what a hit is to it
   * @param hits how many it has
   * @param expected how many the engine's scan has, counted the same way
   * @param papersThatDiffer the number of papers for which the two differ
   */
  record Outcome(Counts counts, long hits, long expected, int papersThatDiffer) {}

  private final PhraseScan.Pass ours;

  HitCheck(Terms terms) {
    this.ours = PhraseScan.of(terms.phrases()).open();
  }

  Outcome compare(Contender contender, List<Text> texts) {
    Contender.Session session = contender.open();
    long hits = 0;
    long all = 0;
    int differing = 0;
    for (Text text : texts) {
      long count = session.count(text);
      long expected = expected(contender.counts(), text);
      hits += count;
      all += expected;
      differing += count == expected ? 0 : 1;
    }
    return new Outcome(contender.counts(), hits, all, differing);
  }

  private long expected(Counts counts, Text text) {
    List<Place> places = places(text);
    return switch (counts) {
      case PLACES, PLAIN -> places.size();
      case LONGEST -> longest(places);
      case PHRASES -> places.stream().mapToInt(Place::phrase).distinct().count();
      case NOTHING -> 0;
    };
  }

  private List<Place> places(Text text) {
    List<Place> places = new ArrayList<>();
    ours.forEach(text.paper(), (phrase, start, end) -> places.add(new Place(phrase, start, end)));
    return places;
  }

  private static long longest(List<Place> places) {
    places.sort(Comparator.comparingInt(Place::start).thenComparing(place -> -place.end()));
    long count = 0;
    int end = 0;
    for (Place place : places) {
      if (place.start() >= end) {
        count++;
        end = place.end();
      }
    }
    return count;
  }

  /** Returns in how many of the texts each phrase stands. */
  int[] papersWith(int phrases, List<Text> texts) {
    int[] papers = new int[phrases];
    for (Text text : texts) {
      Set<Integer> standing = new HashSet<>();
      places(text).forEach(place -> standing.add(place.phrase()));
      standing.forEach(phrase -> papers[phrase]++);
    }
    return papers;
  }

  /** Takes two phrases. */
  interface Pairs {
    void accept(int first, int second);
  }

  /** Hands on phrases that follow one another at a small distance. */
  void neighbours(List<Text> texts, int distance, Pairs pairs) {
    for (Text text : texts) {
      List<Place> places = places(text);
      places.sort(Comparator.comparingInt(Place::start));
      for (int i = 1; i < places.size(); i++) {
        int gap = places.get(i).start() - places.get(i - 1).end();
        if (gap >= 0 && gap <= distance) {
          pairs.accept(places.get(i - 1).phrase(), places.get(i).phrase());
        }
      }
    }
  }

  /** Returns all texts of a corpus. */
  static ImmutableList<Text> texts(Corpus corpus) {
    return corpus.batches().stream().flatMap(List::stream).collect(ImmutableList.toImmutableList());
  }
}
