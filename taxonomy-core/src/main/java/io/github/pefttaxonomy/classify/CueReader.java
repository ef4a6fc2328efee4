package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Cue;
import org.jspecify.annotations.Nullable;

/**
 * Finds which cue governs a place: the ConText algorithm of Harkema et al. (2009) with directions,
 * reaches and terminators as the cues give them. Among the cues that reach a place, those that turn
 * away win in the order of {@link Cue.Kind}; among the rest, and among equals, the nearest wins.
 *
 * <p>Cues come as triples of number, first word and word after the last.
 */
final class CueReader {
  private static final int LIST_ITEM = 4;

  private final ImmutableList<Cue> cues;

  CueReader(ImmutableList<Cue> cues) {
    this.cues = cues;
  }

  /** Returns the cue that governs a hit, or null. */
  @Nullable Cue governing(Reading reading, IntArray found, Hit hit) {
    Cue best = null;
    int bestDistance = Integer.MAX_VALUE;
    int sentence = reading.sentenceOf(hit.start);
    for (int at = 0; at < found.size(); at += 3) {
      Cue cue = cues.get(found.get(at));
      if (reading.sentenceOf(found.get(at + 1)) != sentence || isPassive(cue.kind())) {
        continue;
      }
      int distance = distance(reading, found, at, hit);
      if (distance >= 0 && (best == null || wins(cue, distance, best, bestDistance))) {
        best = cue;
        bestDistance = distance;
      }
    }
    return best;
  }

  private static boolean isPassive(Cue.Kind kind) {
    return kind == Cue.Kind.OWN || kind == Cue.Kind.STOP;
  }

  private static boolean wins(Cue cue, int distance, Cue best, int bestDistance) {
    int order = Integer.compare(precedence(cue.kind()), precedence(best.kind()));
    return order < 0 || order == 0 && distance < bestDistance;
  }

  private static int precedence(Cue.Kind kind) {
    return kind.turnsAway() ? kind.ordinal() : Cue.Kind.EXTEND.ordinal();
  }

  /** Returns the number of words between cue and hit if the cue reaches it, or -1. */
  private int distance(Reading reading, IntArray found, int at, Hit hit) {
    Cue cue = cues.get(found.get(at));
    int cueStart = found.get(at + 1);
    int cueEnd = found.get(at + 2);
    boolean forward = cue.direction() != Cue.Direction.BACKWARD && hit.end > cueEnd;
    boolean backward = cue.direction() != Cue.Direction.FORWARD && hit.start < cueStart;
    int from = forward ? cueEnd : hit.end;
    int to = forward ? hit.start : cueStart;
    int words = Math.max(0, to - from);
    if (!forward && !backward || words > cue.reach()) {
      return -1;
    }
    boolean listed = hit.isName && cue.kind().turnsAway();
    return isCut(reading, found, cue.until(), listed, from, to) ? -1 : words;
  }

  /** Returns whether something between the two ends the reach of a cue. */
  private boolean isCut(
      Reading reading, IntArray found, Cue.Until until, boolean listed, int from, int to) {
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
    return standsBetween(found, from, to, listed);
  }

  /** Returns whether a cue stands in the way: one that ends reaches, or the authors themselves. */
  private boolean standsBetween(IntArray found, int from, int to, boolean ownToo) {
    for (int i = 0; i < found.size(); i += 3) {
      Cue.Kind kind = cues.get(found.get(i)).kind();
      boolean ends = kind == Cue.Kind.STOP || ownToo && kind == Cue.Kind.OWN;
      if (ends && found.get(i + 1) >= from && found.get(i + 2) <= to) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the authors speak of their own work in a sentence. */
  boolean speaksOfOwnWork(Reading reading, IntArray found, int sentence) {
    for (int i = 0; i < found.size(); i += 3) {
      Cue.Kind kind = cues.get(found.get(i)).kind();
      if ((kind == Cue.Kind.OWN || kind == Cue.Kind.PROPOSE)
          && reading.sentenceOf(found.get(i + 1)) == sentence) {
        return true;
      }
    }
    return false;
  }
}
