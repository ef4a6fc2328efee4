package io.github.pefttaxonomy;

/** An order of papers; equals keep the order of the catalogue. */
public sealed interface Order {

  /** The newest year first; papers without a year last. */
  record Newest() implements Order {}

  /** The oldest year first; papers without a year last. */
  record Oldest() implements Order {}

  /**
   * The highest confidence first, among the labels by which a paper is about the concept or
   * anything below it; papers without such a label last.
   */
  record ByConfidence(ConceptId concept) implements Order {}

  /**
   * The greatest claimed figure first, of the claims of this metric and direction that {@linkplain
   * Claim#in can be given} in this unit; papers without such a claim last.
   */
  record ByClaim(Metric metric, Claim.Direction direction, Unit unit) implements Order {}

  /** Titles from A to Z, whatever their case. Reads the title of every paper of the result. */
  record ByTitle() implements Order {}

  /** Returns the order that has the newest papers first. */
  static Order newest() {
    return new Newest();
  }

  /** Returns the order that has the oldest papers first. */
  static Order oldest() {
    return new Oldest();
  }

  /** Returns the order that has those first that are most surely about a concept. */
  static Order confidence(ConceptId concept) {
    return new ByConfidence(concept);
  }

  /** Returns the order that has those first that claim the most, counted in a unit. */
  static Order claim(Metric metric, Claim.Direction direction, Unit unit) {
    return new ByClaim(metric, direction, unit);
  }

  /** Returns the order of titles. */
  static Order title() {
    return new ByTitle();
  }
}
