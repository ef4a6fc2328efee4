package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Condition;

/**
 * What came of damaging rules on purpose.
 *
 * @param mutants how many damaged rules were tried
 * @param survivors those that no spec line noticed
 * @param waived those that no spec line noticed and a spec file says need not be
 * @param needlessWaivers waivers, as written, that no survivor needs
 */
public record MutationReport(
    int mutants,
    ImmutableList<Survivor> survivors,
    ImmutableList<Survivor> waived,
    ImmutableList<String> needlessWaivers) {
  /**
   * A damaged rule that passes all spec lines of its concept.
   *
   * @param rule the id of the rule
   * @param mutation what was done to it, such as {@code drop not('tree')}
   * @param when the damaged condition
   * @param suggestion what kind of spec line would notice
   */
  public record Survivor(String rule, String mutation, Condition when, String suggestion) {
    private static final int SHOWN = 160;

    /** Returns, for example, {@code lora.name: drop not('radio'); add a '-' line …}. */
    @Override
    public String toString() {
      String shown =
          mutation.length() > SHOWN ? mutation.substring(0, SHOWN) + Waiver.CUT : mutation;
      return rule + ": " + shown + "; " + suggestion;
    }
  }
}
