package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.Finding.Severity;
import java.util.Optional;

/**
 * Looks for what is allowed in a vocabulary but hardly meant.
 *
 * <table>
 * <caption>The classes of findings</caption>
 * <tr><td>L001</td><td>a phrase or name, or an alternative in it, that no text matches</td></tr>
 * <tr><td>L002</td><td>a condition that can never hold</td></tr>
 * <tr><td>L003</td><td>a rule that says nothing another does not say</td></tr>
 * <tr><td>L004</td><td>a condition that is there twice or is implied by one beside it</td></tr>
 * <tr><td>L005</td><td>an alternative that another alternative covers</td></tr>
 * <tr><td>L006</td><td>a word that another word beside it matches already</td></tr>
 * <tr><td>L007</td><td>a bar that looks as if it divided phrases, but divides words</td></tr>
 * <tr><td>L008</td><td>a rule that a veto always turns away</td></tr>
 * <tr><td>L009</td><td>a concept that nothing can assign</td></tr>
 * <tr><td>L010</td><td>an alternative label that is the preferred one</td></tr>
 * <tr><td>L011</td><td>an alternative label of two concepts</td></tr>
 * <tr><td>L012</td><td>a related concept that lies above or below</td></tr>
 * <tr><td>L013</td><td>a spelling of two methods, neither of which is ambiguous</td></tr>
 * <tr><td>L014</td><td>a weight or threshold that makes no sense</td></tr>
 * <tr><td>L015</td><td>a rule that no spec line puts to the test</td></tr>
 * </table>
 *
 * <p>Whether one condition implies another is told from their form: each such finding is certain,
 * but not all implications are found. The time grows with the square of the number of rules.
 */
public final class Linter {
  private Linter() {}

  /**
   * Returns the findings in a vocabulary, without L015, in the order of their classes.
   *
   * @throws io.github.pefttaxonomy.InvalidTaxonomyException if a phrase has too many readings
   */
  public static ImmutableList<Finding> lint(Taxonomy taxonomy) {
    LintContext context = new LintContext(taxonomy);
    new PhraseLint(context).check();
    new ConditionLint(context).check();
    new RuleLint(context).check();
    new VocabularyLint(context).check();
    return context.findings().stream()
        .sorted((one, other) -> one.id().compareTo(other.id()))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the finding for a rule that no spec line puts to the test. */
  public static Finding untested(Problem gap) {
    return new Finding(
        "L015",
        Severity.WARNING,
        gap.subject(),
        gap.message(),
        "write a line that would fail without the rule",
        Optional.empty());
  }
}
