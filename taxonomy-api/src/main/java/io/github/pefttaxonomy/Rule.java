package io.github.pefttaxonomy;

/**
 * A statement that a text which meets a condition speaks of a concept, or, for a veto, that it does
 * not.
 *
 * @param id its name in messages and evidence, such as {@code lora.name}
 * @param concept what it speaks for
 * @param when the condition
 * @param strength how much one firing says, in (0, 1]; 0 makes the rule a veto: where it fires, the
 *     concept and everything below it is not assigned
 * @param because one line on why the rule is right
 */
public record Rule(String id, ConceptId concept, Condition when, double strength, String because) {
  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the id or the reason is blank, the strength lies outside
   *     [0, 1], or the condition has no part that could be shown as evidence
   */
  public Rule {
    if (id.isBlank() || because.isBlank()) {
      throw new IllegalArgumentException("rule '" + id + "' needs an id and a reason");
    }
    if (!(strength >= 0 && strength <= 1)) {
      throw new IllegalArgumentException(
          "rule '" + id + "' has strength " + strength + " outside [0, 1]");
    }
    if (!when.hasEvidence()) {
      throw new IllegalArgumentException(
          "rule '" + id + "' has a condition that matches without evidence: " + when);
    }
  }

  /** Returns whether the rule turns its concept away instead of speaking for it. */
  public boolean isVeto() {
    return strength == 0;
  }

  @Override
  public String toString() {
    return "Rule[id="
        + id
        + ", concept="
        + concept
        + ", when="
        + when
        + ", strength="
        + strength
        + ", because="
        + because
        + "]";
  }
}
