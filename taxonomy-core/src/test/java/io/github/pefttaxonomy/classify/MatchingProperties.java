package io.github.pefttaxonomy.classify;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Lists;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Paper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Compiled conditions against the slow, obvious reading of what they say. */
class MatchingProperties {
  private record Place(int start, int end) {
    boolean overlaps(Place other) {
      return start < other.end && other.start < end;
    }
  }

  @Provide
  Arbitrary<Condition> conditions() {
    return RandomConditions.conditions(2);
  }

  @Provide
  Arbitrary<String> texts() {
    return RandomConditions.texts();
  }

  @Property(tries = 1000)
  void holds_anyCondition_whereItSaysSo(
      @ForAll("conditions") Condition condition,
      @ForAll("texts") String title,
      @ForAll("texts") String text) {
    PhraseBook book = new PhraseBook(ImmutableSetMultimap.of());
    Matching matching = Matching.compile(condition, book);
    Reading reading = new Reading(Vocabulary.of(book));
    reading.read(Paper.of(title, text));
    Optional<List<Place>> expected =
        new Naive(book, reading).find(condition, 0, reading.wordCount());

    boolean holds = matching.holds(reading, 0, reading.wordCount());
    assertThat(holds).isEqualTo(expected.isPresent());
    assertThat(pop(reading, 0)).isEqualTo(expected.orElse(List.of()));
    if (holds) {
      List<int[]> needs = new ArrayList<>();
      matching.addNeeds(needs);
      assertThat(needs)
          .as("one of each set that it needs")
          .allMatch(any -> isOneThere(any, reading));
      int[] anchors = matching.anchors(new Commonness(book));
      assertThat(anchors.length == 0 || isOneThere(anchors, reading))
          .as("one of its anchors is there, if it has any")
          .isTrue();
      expected
          .orElseThrow()
          .forEach(
              place -> assertThat(place.end - place.start).isLessThanOrEqualTo(matching.extent()));
    }
  }

  private static boolean isOneThere(int[] phrases, Reading reading) {
    return Arrays.stream(phrases).anyMatch(any -> isThere(any, reading));
  }

  private static boolean isThere(int phrase, Reading reading) {
    boolean isThere = reading.pushPlaces(phrase, 0, reading.wordCount());
    pop(reading, 0);
    return isThere;
  }

  private static List<Place> pop(Reading reading, int mark) {
    List<Place> places = new ArrayList<>();
    for (int i = mark; i < reading.places.size(); i += 2) {
      places.add(new Place(reading.places.get(i), reading.places.get(i + 1)));
    }
    reading.places.truncate(mark);
    return places;
  }

  /** Asks every part again for every place; nothing where the condition does not hold. */
  private record Naive(PhraseBook book, Reading reading) {
    Optional<List<Place>> find(Condition condition, int from, int to) {
      if (condition instanceof Condition.Not not) {
        return holds(not.inner(), from, to) ? Optional.empty() : Optional.of(List.of());
      } else if (condition instanceof Condition.Title title) {
        return find(title.inner(), from, Math.min(to, reading.titleWordCount()));
      } else if (condition instanceof Condition.And and) {
        return and.parts().stream().allMatch(part -> holds(part, from, to))
            ? find(and.parts().get(0), from, to)
            : Optional.empty();
      } else if (condition instanceof Condition.Or or) {
        return either(or.parts().stream().map(part -> find(part, from, to)).toList());
      } else if (condition instanceof Condition.Near near) {
        return either(
            List.of(
                some(ordered(near.gap(), near.parts(), from, to)),
                some(ordered(near.gap(), Lists.reverse(near.parts()), from, to))));
      }
      return some(places(condition, from, to));
    }

    private boolean holds(Condition condition, int from, int to) {
      return find(condition, from, to).isPresent();
    }

    private List<Place> found(Condition condition, int from, int to) {
      return find(condition, from, to).orElse(List.of());
    }

    private static Optional<List<Place>> some(List<Place> places) {
      return places.isEmpty() ? Optional.empty() : Optional.of(places);
    }

    private static Optional<List<Place>> either(List<Optional<List<Place>>> parts) {
      return parts.stream().anyMatch(Optional::isPresent)
          ? Optional.of(
              parts.stream()
                  .flatMap(Optional::stream)
                  .flatMap(List::stream)
                  .sorted(Comparator.comparing(Place::start).thenComparing(Place::end))
                  .toList())
          : Optional.empty();
    }

    private List<Place> places(Condition condition, int from, int to) {
      if (condition instanceof Condition.Sentence sentence) {
        return found(sentence.parts().get(0), from, to).stream()
            .filter(place -> othersHold(sentence, place, from, to))
            .toList();
      } else if (condition instanceof Condition.Except except) {
        List<Place> exceptions = found(except.exception(), from, to);
        return found(except.base(), from, to).stream()
            .filter(place -> exceptions.stream().noneMatch(place::overlaps))
            .toList();
      } else if (condition instanceof Condition.Then then) {
        return ordered(then.gap(), then.parts(), from, to);
      }
      int mark = reading.places.size();
      reading.pushPlaces(book.id(condition), from, to);
      return pop(reading, mark);
    }

    private boolean othersHold(Condition.Sentence sentence, Place place, int from, int to) {
      int number = reading.sentenceOf(place.start);
      int low = Math.max(from, reading.sentenceStart(number));
      int high = Math.min(to, reading.sentenceEnd(number));
      return sentence.parts().stream().skip(1).allMatch(part -> holds(part, low, high));
    }

    /** Of places that end together and follow each other, the last is the shortest. */
    private List<Place> ordered(int gap, List<Condition> parts, int from, int to) {
      List<Place> kept = new ArrayList<>();
      for (Place first : found(parts.get(0), from, to)) {
        int end = chainEnd(gap, parts.subList(1, parts.size()), first.end);
        if (end > 0) {
          if (!kept.isEmpty() && kept.get(kept.size() - 1).end == end) {
            kept.remove(kept.size() - 1);
          }
          kept.add(new Place(first.start, end));
        }
      }
      return kept;
    }

    /** The nearest end of all ways to go on from here, or 0. */
    private int chainEnd(int gap, List<Condition> rest, int after) {
      if (rest.isEmpty()) {
        return after;
      }
      int sentenceEnd = reading.sentenceEnd(reading.sentenceOf(after - 1));
      return found(rest.get(0), after, sentenceEnd).stream()
          .filter(place -> place.start - after <= gap)
          .mapToInt(place -> chainEnd(gap, rest.subList(1, rest.size()), place.end))
          .filter(end -> end > 0)
          .min()
          .orElse(0);
    }
  }
}
