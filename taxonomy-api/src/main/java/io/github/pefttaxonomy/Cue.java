package io.github.pefttaxonomy;

/**
 * A turn of phrase that tells what a paper does with the techniques in its reach, after the ConText
 * algorithm (Harkema et al. 2009) moved from clinical to scholarly prose.
 *
 * @param id its name in messages and evidence, such as {@code compare.outperform}
 * @param when what to look for; a condition with a place, within one sentence
 * @param kind what it says about the techniques in its reach
 * @param direction on which side of itself it reaches
 * @param until where its reach ends at the latest
 * @param reach the greatest number of words between the cue and a technique
 */
public record Cue(
    String id, Condition when, Kind kind, Direction direction, Until until, int reach) {
  /** What a cue says; of those that turn techniques away, the first wins over the later ones. */
  public enum Kind {
    /** Turned away: unlike, instead of, without. */
    CONTRAST,
    /** Measured against: outperforms, compared with, than. */
    COMPARE,
    /** Only listed: such as, for example. */
    EXAMPLE,
    /** Said of others: existing methods, prior work, has been widely used. */
    OTHERS,
    /** What the work stands on: a variant of, extends, built on top of. */
    EXTEND,
    /** Proposed: we introduce, our novel. */
    PROPOSE,
    /** Examined: we analyse, a survey of. */
    STUDY,
    /** Used: we apply, by means of, based on. */
    USE,
    /** Used, so that it can hardly be what is proposed: the model employs, integrates. */
    EMPLOY,
    /** The authors speak of their own work: we, our, this paper. Reaches no technique by itself. */
    OWN,
    /** Ends the reach of other cues: but, while, although. */
    STOP;

    /** Returns whether techniques in reach are not what the paper is about. */
    public boolean turnsAway() {
      return compareTo(EXTEND) < 0;
    }
  }

  /** On which side of itself a cue reaches. */
  public enum Direction {
    /** What follows. */
    FORWARD,
    /** What precedes. */
    BACKWARD,
    /** Both sides. */
    BOTH
  }

  /** Where the reach of a cue ends at the latest. */
  public enum Until {
    /** The next comma, semicolon, colon, bracket, or stop cue. */
    PHRASE,
    /** The next semicolon, colon or stop cue. */
    CLAUSE,
    /** The end of the sentence. */
    SENTENCE
  }

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the id is blank, the reach is negative, or the condition
   *     has no place in a sentence
   */
  public Cue {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a cue needs an id");
    }
    if (reach < 0) {
      throw new IllegalArgumentException("cue '" + id + "' has negative reach " + reach);
    }
    if (!when.hasPlace()) {
      throw new IllegalArgumentException("cue '" + id + "' has no place in a sentence: " + when);
    }
  }

  @Override
  public String toString() {
    return "Cue[id="
        + id
        + ", when="
        + when
        + ", kind="
        + kind
        + ", direction="
        + direction
        + ", until="
        + until
        + ", reach="
        + reach
        + "]";
  }
}
