package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Cue;
import org.jspecify.annotations.Nullable;

/**
 * Finds which cue governs a place: the ConText algorithm of Harkema et al. (2009) with directions,
 * reaches and terminators as the cues give them. Among the cues that reach a place, those that turn
 * away win in the order of {@link Cue.Kind}; among the rest, and among equals, the nearest wins.
 *
 * <p>Only the cues within the greatest reach of a place are looked at, so that the time is linear
 * in the text even if all of it is one sentence.
 */
final class CueReader {
  private static final int LIST_ITEM = 4;
  private static final int NEAR_LIST = 6;

  private final ImmutableList<Cue> cues;
  private final int greatestReach;
  private final int longestCue;

  CueReader(ImmutableList<Cue> cues, int longestCue) {
    this.cues = cues;
    int reach = 0;
    for (Cue cue : cues) {
      reach = Math.max(reach, cue.reach());
    }
    this.greatestReach = reach;
    this.longestCue = longestCue;
  }

  /** Returns the cue that governs a hit, or null. */
  @Nullable Cue governing(Reading reading, SortedPlaces found, Hit hit) {
    Cue best = null;
    int bestDistance = Integer.MAX_VALUE;
    int sentence = reading.sentenceOf(hit.start);
    int last = hit.end + greatestReach;
    int at = found.firstFrom(hit.start - greatestReach - longestCue);
    for (; at < found.size() && found.start(at) <= last; at++) {
      Cue cue = cues.get(found.number(at));
      if (isPassive(cue.kind()) || reading.sentenceOf(found.start(at)) != sentence) {
        continue;
      }
      int distance = distance(reading, found, at, hit);
      if (distance >= 0 && (best == null || wins(cue, distance, best, bestDistance))) {
        best = cue;
        bestDistance = distance;
      }
    }
    hit.distance = bestDistance;
    return best;
  }

  private static boolean isPassive(Cue.Kind kind) {
    return kind == Cue.Kind.OWN || kind == Cue.Kind.STOP;
  }

  private static boolean wins(Cue cue, int distance, Cue best, int bestDistance) {
    int order = precedence(cue.kind()).compareTo(precedence(best.kind()));
    return order < 0 || (order == 0 && distance < bestDistance);
  }

  private static Cue.Kind precedence(Cue.Kind kind) {
    return kind.turnsAway() ? kind : Cue.Kind.EXTEND;
  }

  /** Returns the number of words between cue and hit if the cue reaches it, or -1. */
  private int distance(Reading reading, SortedPlaces found, int at, Hit hit) {
    Cue cue = cues.get(found.number(at));
    boolean within = hit.start <= found.start(at) && found.end(at) <= hit.end;
    boolean forward = cue.direction() != Cue.Direction.BACKWARD && hit.end > found.end(at);
    boolean backward = cue.direction() != Cue.Direction.FORWARD && hit.start < found.start(at);
    int from = forward ? found.end(at) : hit.end;
    int to = forward ? hit.start : found.start(at);
    int words = Math.max(0, to - from);
    if (within || (!forward && !backward) || words > cue.reach()) {
      return -1;
    }
    boolean listed =
        cue.kind().turnsAway()
            && (hit.isName || (cue.kind() == Cue.Kind.COMPARE && words <= NEAR_LIST));
    boolean ownEnds = listed || cue.kind() == Cue.Kind.OTHERS;
    return isCut(reading, cue.until(), listed, from, to) || standsBetween(found, from, to, ownEnds)
        ? -1
        : words;
  }

  /** Returns whether punctuation between the two ends the reach of a cue. */
  private static boolean isCut(Reading reading, Cue.Until until, boolean listed, int from, int to) {
    if (until == Cue.Until.SENTENCE) {
      return false;
    }
    int strongest = until == Cue.Until.PHRASE ? WordScanner.PHRASE_BREAK : WordScanner.CLAUSE_BREAK;
    int itemStart = from;
    for (int word = Math.max(1, from); word <= to && word < reading.wordCount(); word++) {
      if (reading.breakBefore(word) >= strongest) {
        boolean item = listed && word - itemStart <= LIST_ITEM;
        if (!item || reading.breakBefore(word) >= WordScanner.CLAUSE_BREAK) {
          return true;
        }
        itemStart = word;
      }
    }
    return false;
  }

  /** Returns whether a cue stands in the way: one that ends reaches, or the authors themselves. */
  private boolean standsBetween(SortedPlaces found, int from, int to, boolean ownToo) {
    for (int i = found.firstFrom(from); i < found.size() && found.start(i) < to; i++) {
      Cue.Kind kind = cues.get(found.number(i)).kind();
      boolean ends = kind == Cue.Kind.STOP || (ownToo && kind == Cue.Kind.OWN);
      if (ends && found.end(i) <= to) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the first sentence of the abstract in which the authors speak of their own work; the
   * first of all if they never do.
   */
  int firstOwnSentence(Reading reading, SortedPlaces found) {
    for (int i = found.firstFrom(reading.titleWordCount()); i < found.size(); i++) {
      if (cues.get(found.number(i)).kind() == Cue.Kind.OWN) {
        return reading.sentenceOf(found.start(i));
      }
    }
    return reading.titleSentenceCount();
  }
}
