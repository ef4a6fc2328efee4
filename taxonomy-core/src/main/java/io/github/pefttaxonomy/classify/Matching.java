package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A condition compiled against the phrases of a vocabulary. Evaluation looks at hits only, never at
 * text; it leaves the places that made the condition hold on top of {@link Reading#places}, and
 * nothing there if it does not hold.
 */
abstract class Matching {
  private static final int[] NONE = new int[0];

  /** Returns whether the condition holds among the words {@code [from, to)}; pushes its places. */
  abstract boolean holds(Reading reading, int from, int to);

  /**
   * Adds sets of phrases, of each of which one is found in every text in which the condition holds.
   */
  abstract void addNeeds(List<int[]> needs);

  /**
   * Returns phrases one of which is found in every text in which the condition holds, in order and
   * each once; none if there are no such phrases.
   */
  abstract int[] anchors(Commonness commonness);

  /** Returns the greatest number of words that one of its places covers. */
  abstract int extent();

  /** Returns how many words behind the end of a place can still turn it away. */
  int beyond() {
    return 0;
  }

  /** Returns the compiled form of a condition. */
  static Matching compile(Condition condition, PhraseNumbers numbers) {
    if (condition instanceof Condition.Phrase || condition instanceof Condition.Name) {
      int phrase = numbers.id(condition);
      return new Leaf(phrase, numbers.extent(phrase));
    }
    ImmutableList<Condition> operands = condition.operands();
    Matching[] parts = new Matching[operands.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = compile(operands.get(i), numbers);
    }
    if (condition instanceof Condition.Then then) {
      return new Ordered(then.gap(), parts);
    } else if (condition instanceof Condition.Near near) {
      Matching[] reversed = {parts[1], parts[0]};
      return new Either(new Ordered(near.gap(), parts), new Ordered(near.gap(), reversed));
    } else if (condition instanceof Condition.Title) {
      return new InTitle(parts[0]);
    } else if (condition instanceof Condition.Sentence) {
      return new Together(parts);
    } else if (condition instanceof Condition.And) {
      return new All(parts);
    } else if (condition instanceof Condition.Or) {
      return new Either(parts);
    } else if (condition instanceof Condition.Not) {
      return new Without(parts[0]);
    } else if (condition instanceof Condition.Except) {
      return new Outside(parts[0], parts[1]);
    }
    throw new AssertionError(condition);
  }

  private static boolean allHold(Matching[] parts, Reading reading, int from, int to) {
    for (Matching part : parts) {
      int mark = reading.places.size();
      boolean holds = part.holds(reading, from, to);
      reading.places.truncate(mark);
      if (!holds) {
        return false;
      }
    }
    return true;
  }

  /** Adds the alternatives that can be asked one by one, each with phrases of its own. */
  void addAlternatives(List<Matching> all) {
    all.add(this);
  }

  /** The set that is likely to be found least often. */
  private static int[] rarest(Matching[] parts, Commonness commonness) {
    int[] best = NONE;
    long bestCommonness = Long.MAX_VALUE;
    for (Matching part : parts) {
      int[] anchors = part.anchors(commonness);
      long sum = commonness.ofAll(anchors);
      if (anchors.length > 0 && sum < bestCommonness) {
        best = anchors;
        bestCommonness = sum;
      }
    }
    return best;
  }

  private static int greatestExtent(Matching[] parts) {
    int greatest = 0;
    for (Matching part : parts) {
      greatest = Math.max(greatest, part.extent());
    }
    return greatest;
  }

  private static int greatestBeyond(Matching[] parts) {
    int greatest = 0;
    for (Matching part : parts) {
      greatest = Math.max(greatest, part.beyond());
    }
    return greatest;
  }

  private static final class Leaf extends Matching {
    private final int phrase;
    private final int extent;

    Leaf(int phrase, int extent) {
      this.phrase = phrase;
      this.extent = extent;
    }

    @Override
    void addNeeds(List<int[]> needs) {
      needs.add(new int[] {phrase});
    }

    @Override
    boolean holds(Reading reading, int from, int to) {
      return reading.pushPlaces(phrase, from, to);
    }

    @Override
    int extent() {
      return extent;
    }

    @Override
    int[] anchors(Commonness commonness) {
      return new int[] {phrase};
    }
  }

  private static final class Either extends Matching {
    private final Matching[] parts;
    private final int extent;

    Either(Matching... parts) {
      this.parts = parts;
      this.extent = greatestExtent(parts);
    }

    @Override
    void addNeeds(List<int[]> needs) {
      IntArray all = new IntArray();
      for (Matching part : parts) {
        List<int[]> ofPart = new ArrayList<>();
        part.addNeeds(ofPart);
        if (ofPart.isEmpty()) {
          return;
        }
        all.addAll(smallest(ofPart));
      }
      all.sortDistinct();
      needs.add(all.toArray());
    }

    private static int[] smallest(List<int[]> sets) {
      int[] smallest = sets.get(0);
      for (int[] set : sets) {
        smallest = set.length < smallest.length ? set : smallest;
      }
      return smallest;
    }

    @Override
    boolean holds(Reading reading, int from, int to) {
      int mark = reading.places.size();
      int holding = 0;
      for (Matching part : parts) {
        holding += part.holds(reading, from, to) ? 1 : 0;
      }
      if (holding > 1) {
        reading.places.sortPairs(mark);
      }
      return holding > 0;
    }

    @Override
    void addAlternatives(List<Matching> all) {
      for (Matching part : parts) {
        part.addAlternatives(all);
      }
    }

    @Override
    int beyond() {
      return greatestBeyond(parts);
    }

    @Override
    int extent() {
      return extent;
    }

    @Override
    int[] anchors(Commonness commonness) {
      IntArray all = new IntArray(parts.length);
      for (Matching part : parts) {
        int[] anchors = part.anchors(commonness);
        if (anchors.length == 0) {
          return NONE;
        }
        all.addAll(anchors);
      }
      all.sortDistinct();
      return all.toArray();
    }
  }

  /** A part that points at places, and others that have to hold beside it. */
  private abstract static class Guarded extends Matching {
    final Matching first;
    final Matching[] others;

    Guarded(Matching[] parts) {
      this.first = parts[0];
      this.others = Arrays.copyOfRange(parts, 1, parts.length);
    }

    @Override
    final void addNeeds(List<int[]> needs) {
      first.addNeeds(needs);
      for (Matching other : others) {
        other.addNeeds(needs);
      }
    }

    @Override
    final int extent() {
      return first.extent();
    }

    @Override
    final int[] anchors(Commonness commonness) {
      Matching[] parts = new Matching[others.length + 1];
      parts[0] = first;
      System.arraycopy(others, 0, parts, 1, others.length);
      return rarest(parts, commonness);
    }
  }

  private static final class All extends Guarded {
    All(Matching[] parts) {
      super(parts);
    }

    @Override
    boolean holds(Reading reading, int from, int to) {
      int mark = reading.places.size();
      if (first.holds(reading, from, to) && allHold(others, reading, from, to)) {
        return true;
      }
      reading.places.truncate(mark);
      return false;
    }
  }

  /** Keeps the places of the first part in whose sentence the others hold. */
  private static final class Together extends Guarded {
    Together(Matching[] parts) {
      super(parts);
    }

    @Override
    boolean holds(Reading reading, int from, int to) {
      IntArray places = reading.places;
      int mark = places.size();
      if (!first.holds(reading, from, to)) {
        return false;
      }
      int end = places.size();
      int kept = mark;
      int asked = -1;
      boolean answer = false;
      for (int i = mark; i < end; i += 2) {
        int sentence = reading.sentenceOf(places.get(i));
        if (sentence != asked) {
          int low = Math.max(from, reading.sentenceStart(sentence));
          int high = Math.min(to, reading.sentenceEnd(sentence));
          answer = allHold(others, reading, low, high);
          asked = sentence;
        }
        if (answer) {
          places.set(kept, places.get(i));
          places.set(kept + 1, places.get(i + 1));
          kept += 2;
        }
      }
      places.truncate(kept);
      return kept > mark;
    }
  }

  private static final class InTitle extends Matching {
    private final Matching inner;

    InTitle(Matching inner) {
      this.inner = inner;
    }

    @Override
    void addNeeds(List<int[]> needs) {
      inner.addNeeds(needs);
    }

    @Override
    boolean holds(Reading reading, int from, int to) {
      return inner.holds(reading, from, Math.min(to, reading.titleWordCount()));
    }

    @Override
    int extent() {
      return inner.extent();
    }

    @Override
    int[] anchors(Commonness commonness) {
      return inner.anchors(commonness);
    }
  }

  private static final class Without extends Matching {
    private final Matching inner;

    Without(Matching inner) {
      this.inner = inner;
    }

    @Override
    void addNeeds(List<int[]> needs) {
      // What must not be there need not be there.
    }

    @Override
    boolean holds(Reading reading, int from, int to) {
      int mark = reading.places.size();
      boolean holds = inner.holds(reading, from, to);
      reading.places.truncate(mark);
      return !holds;
    }

    @Override
    int extent() {
      return 0;
    }

    @Override
    int[] anchors(Commonness commonness) {
      return NONE;
    }
  }

  /**
   * Keeps the places of the base that no place of the exception overlaps. The exception is asked
   * only around each place, so that the time does not grow with the product of their numbers.
   */
  private static final class Outside extends Matching {
    private final Matching base;
    private final Matching exception;

    Outside(Matching base, Matching exception) {
      this.base = base;
      this.exception = exception;
    }

    @Override
    void addNeeds(List<int[]> needs) {
      base.addNeeds(needs);
    }

    @Override
    boolean holds(Reading reading, int from, int to) {
      IntArray places = reading.places;
      int mark = places.size();
      if (!base.holds(reading, from, to)) {
        return false;
      }
      int kept = mark;
      int end = places.size();
      for (int i = mark; i < end; i += 2) {
        int start = places.get(i);
        int after = places.get(i + 1);
        if (!isOverlapped(reading, start, after, from, to)) {
          places.set(kept, start);
          places.set(kept + 1, after);
          kept += 2;
        }
      }
      places.truncate(kept);
      return kept > mark;
    }

    private boolean isOverlapped(Reading reading, int start, int end, int from, int to) {
      IntArray places = reading.places;
      int mark = places.size();
      int low = Math.max(from, start - exception.extent());
      int high = Math.min(to, end + exception.extent());
      boolean overlapped = false;
      if (exception.holds(reading, low, high)) {
        for (int i = mark; i < places.size() && !overlapped; i += 2) {
          overlapped = start < places.get(i + 1) && places.get(i) < end;
        }
      }
      places.truncate(mark);
      return overlapped;
    }

    @Override
    int beyond() {
      return Math.max(base.beyond(), exception.extent() + exception.beyond());
    }

    @Override
    int extent() {
      return base.extent();
    }

    @Override
    int[] anchors(Commonness commonness) {
      return base.anchors(commonness);
    }
  }

  /**
   * Parts in order within a sentence; each place of the first part is joined to the nearest rest.
   */
  private static final class Ordered extends Matching {
    private final int gap;
    private final Matching[] parts;
    private final int extent;

    Ordered(int gap, Matching[] parts) {
      this.gap = gap;
      this.parts = parts;
      int sum = gap * (parts.length - 1);
      for (Matching part : parts) {
        sum += part.extent();
      }
      this.extent = sum;
    }

    @Override
    void addNeeds(List<int[]> needs) {
      for (Matching part : parts) {
        part.addNeeds(needs);
      }
    }

    @Override
    boolean holds(Reading reading, int from, int to) {
      IntArray places = reading.places;
      int mark = places.size();
      if (!parts[0].holds(reading, from, to)) {
        return false;
      }
      int kept = mark;
      int end = places.size();
      for (int i = mark; i < end; i += 2) {
        int start = places.get(i);
        int last = furthest(reading, 1, places.get(i + 1));
        if (last > 0) {
          kept = keepShortest(places, mark, kept, start, last);
        }
      }
      places.truncate(kept);
      return kept > mark;
    }

    /** Returns the end of the nearest chain of the parts from {@code part} on, or 0. */
    private int furthest(Reading reading, int part, int after) {
      if (part == parts.length) {
        return after;
      }
      IntArray places = reading.places;
      int mark = places.size();
      Matching next = parts[part];
      int sentenceEnd = reading.sentenceEnd(reading.sentenceOf(after - 1));
      int limit = Math.min(sentenceEnd, after + gap + next.extent() + next.beyond());
      int best = 0;
      if (next.holds(reading, after, limit)) {
        int end = places.size();
        for (int i = mark; i < end; i += 2) {
          if (places.get(i) - after <= gap) {
            int last = furthest(reading, part + 1, places.get(i + 1));
            best = best == 0 || (last > 0 && last < best) ? last : best;
          }
        }
      }
      places.truncate(mark);
      return best;
    }

    /** Writes a place over those read already, unless it holds the one before it. */
    private static int keepShortest(IntArray places, int mark, int kept, int start, int end) {
      int at = kept;
      if (at > mark && places.get(at - 1) == end && places.get(at - 2) <= start) {
        at -= 2;
      }
      places.set(at, start);
      places.set(at + 1, end);
      return at + 2;
    }

    @Override
    int beyond() {
      return greatestBeyond(parts);
    }

    @Override
    int extent() {
      return extent;
    }

    @Override
    int[] anchors(Commonness commonness) {
      return rarest(parts, commonness);
    }
  }
}
