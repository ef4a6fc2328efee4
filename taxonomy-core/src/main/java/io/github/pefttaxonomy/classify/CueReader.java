package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Cue;
import org.jspecify.annotations.Nullable;

/**
 * Finds which cue governs a place: the ConText algorithm of Harkema et al. (2009) with directions,
 * reaches and terminators as the cues give them. Among the cues that reach a place, those that turn
 * away win in the order of {@link Cue.Kind}; among the rest, and among equals, the nearest wins.
 */
final class CueReader {
  private final ImmutableList<Cue> cues;

  CueReader(ImmutableList<Cue> cues) {
    this.cues = cues;
  }

  /** Returns the cue that governs the words {@code [start, end)}, or null. */
  @Nullable Cue governing(Reading reading, IntArray found, int start, int end) {
    Cue best = null;
    int bestDistance = Integer.MAX_VALUE;
    int sentence = reading.sentenceOf(start);
    for (int i = 0; i < found.size(); i += 3) {
      Cue cue = cues.get(found.get(i));
      int cueStart = found.get(i + 1);
      int cueEnd = found.get(i + 2);
      if (reading.sentenceOf(cueStart) != sentence || isPassive(cue.kind())) {
        continue;
      }
      int distance = distance(reading, found, cue, cueStart, cueEnd, start, end);
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

  /** Returns the number of words between cue and place if the cue reaches it, or -1. */
  private int distance(
      Reading reading, IntArray found, Cue cue, int cueStart, int cueEnd, int start, int end) {
    boolean forward = cue.direction() != Cue.Direction.BACKWARD && end > cueEnd;
    boolean backward = cue.direction() != Cue.Direction.FORWARD && start < cueStart;
    int from = forward ? cueEnd : end;
    int to = forward ? start : cueStart;
    int words = Math.max(0, to - from);
    if (!forward && !backward || words > cue.reach() || isCut(reading, found, cue, from, to)) {
      return -1;
    }
    return words;
  }

  /** Returns whether something between the two ends the reach of the cue. */
  private boolean isCut(Reading reading, IntArray found, Cue cue, int from, int to) {
    if (cue.until() == Cue.Until.SENTENCE) {
      return false;
    }
    int strongest =
        cue.until() == Cue.Until.PHRASE ? WordScanner.PHRASE_BREAK : WordScanner.CLAUSE_BREAK;
    for (int word = from; word <= to && word < reading.wordCount(); word++) {
      if (word > 0 && reading.breakBefore(word) >= strongest) {
        return true;
      }
    }
    for (int i = 0; i < found.size(); i += 3) {
      if (cues.get(found.get(i)).kind() == Cue.Kind.STOP
          && found.get(i + 1) >= from
          && found.get(i + 2) <= to) {
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
