package io.github.pefttaxonomy.classify;

import java.util.Locale;

/**
 * What is known of an assignment when its confidence is computed. Counts enter as natural
 * logarithms, since the tenth place says less than the second; claims are 0 or 1.
 *
 * <p>The direction says where sense leaves no choice: more evidence never makes an assignment less
 * sure, whatever few papers say.
 */
enum Feature {
  /** The greatest strength of the rules that fired, 0 to 1. */
  STRENGTH(Direction.RISES),
  /** Logarithm of the number of different wordings; the same words again are no new evidence. */
  WORDINGS(Direction.RISES),
  /** Logarithm of the number of different rules and methods that fired. */
  SOURCES(Direction.RISES),
  /** Some place is in the title. */
  TITLE(Direction.RISES),
  /** There are places in the title and in the abstract. */
  TITLE_AND_ABSTRACT(Direction.RISES),
  /** A cue, not only its position, gives a place the role of the assignment. */
  CUE(Direction.RISES),
  /** Some place has several words. */
  PHRASE(Direction.RISES),
  /** All places are names of methods, no rule fired. */
  NAMES_ONLY(Direction.FALLS),
  /** All places are names that are also used for other things. */
  AMBIGUOUS_ONLY(Direction.FALLS),
  /** The share of places that cues or position turn away. */
  TURNED_AWAY(Direction.FALLS),
  /** How far into the abstract its first place in there stands, 0 to 1. */
  LATE(Direction.FALLS),
  /** The title names another concept that the paper is about. */
  OTHER_IN_TITLE(Direction.FREE),
  /** Logarithm of one more than the number of other about-concepts that share an ancestor. */
  RELATED(Direction.FREE),
  /** The role is studied. */
  ROLE_STUDIED(Direction.FREE),
  /** The role is component. */
  ROLE_COMPONENT(Direction.FREE);

  /** How the confidence may depend on a feature. */
  enum Direction {
    RISES,
    FALLS,
    FREE;

    boolean allows(double weight) {
      return this == FREE || (this == RISES ? weight >= 0 : weight <= 0);
    }
  }

  private final Direction direction;

  Feature(Direction direction) {
    this.direction = direction;
  }

  Direction direction() {
    return direction;
  }

  /** Returns the name of its weight in the data, such as {@code title-and-abstract}. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
