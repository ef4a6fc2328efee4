package io.github.pefttaxonomy.evaluate;

import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Role;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A label without its evidence.
 *
 * @param concept what the paper deals with
 * @param role what it does with it
 * @param confidence the estimated probability that the label is right; 1 for a given label
 */
public record Label(ConceptId concept, Role role, double confidence) {
  private static final int DIGITS = 4;

  /**
   * Checks the confidence.
   *
   * @throws IllegalArgumentException if it lies outside [0, 1]
   */
  public Label {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be in [0, 1], not " + confidence);
    }
  }

  /** Returns a label that people gave. */
  public static Label given(ConceptId concept, Role role) {
    return new Label(concept, role, 1);
  }

  /**
   * Returns the label of an assignment. Its confidence has the four digits that files show, so that
   * figures do not depend on whether labels went through a file.
   */
  public static Label of(Assignment assignment) {
    double shown =
        BigDecimal.valueOf(assignment.confidence())
            .setScale(DIGITS, RoundingMode.HALF_UP)
            .doubleValue();
    return new Label(assignment.concept(), assignment.role(), shown);
  }
}
