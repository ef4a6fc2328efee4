package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.classify.Finding.Severity;
import java.util.List;

/** Checks how conditions are put together. */
final class ConditionLint {
  private final LintContext context;
  private final Implication implication;

  ConditionLint(LintContext context) {
    this.context = context;
    this.implication = new Implication(context);
  }

  void check() {
    context.owned().forEach(owned -> check(owned.subject(), owned.when()));
  }

  private void check(String subject, Condition condition) {
    if (condition instanceof Condition.And || condition instanceof Condition.Sentence) {
      checkContradiction(subject, condition);
      checkNeedless(subject, condition);
    } else if (condition instanceof Condition.Or or) {
      checkAlternatives(subject, or);
    } else if (condition instanceof Condition.Except except
        && implication.covers(except.exception(), except.base())) {
      unsatisfiable(subject, condition, "the exception takes every place of the base");
    }
    condition.operands().forEach(part -> check(subject, part));
  }

  private void checkContradiction(String subject, Condition condition) {
    List<Condition> parts = condition.operands();
    for (int i = 0; i < parts.size(); i++) {
      for (Condition refused : parts) {
        if (refused instanceof Condition.Not not && implies(condition, i, not.inner())) {
          unsatisfiable(subject, condition, parts.get(i) + " never holds together with " + refused);
        }
      }
    }
  }

  /**
   * Returns whether an operand holds only where something else does. If the first operand of a
   * sentence has no place in one, it may hold by what stands in others, so the places must agree.
   */
  private boolean implies(Condition condition, int operand, Condition other) {
    Condition part = condition.operands().get(operand);
    boolean mayReachFurther =
        condition instanceof Condition.Sentence && operand == 0 && !part.hasPlace();
    return mayReachFurther ? implication.covers(other, part) : implication.holds(part, other);
  }

  private void unsatisfiable(String subject, Condition condition, String why) {
    context.report(
        "L002",
        Severity.ERROR,
        subject,
        "has " + condition + ", which can never hold: " + why,
        "leave it out, or say what is meant");
  }

  /** Reports an operand that another one implies; the first is kept, since it is the evidence. */
  private void checkNeedless(String subject, Condition condition) {
    List<Condition> parts = condition.operands();
    for (int i = 1; i < parts.size(); i++) {
      for (int j = 0; j < parts.size(); j++) {
        boolean isLater = j < i || !implies(condition, i, parts.get(j));
        if (i != j && isLater && implies(condition, j, parts.get(i))) {
          context.report(
              "L004",
              Severity.WARNING,
              subject,
              "asks for " + parts.get(i) + " beside " + parts.get(j) + ", which implies it",
              "leave the former out");
        }
      }
    }
  }

  private void checkAlternatives(String subject, Condition.Or or) {
    List<Condition> parts = or.parts();
    for (int i = 0; i < parts.size(); i++) {
      for (int j = 0; j < parts.size(); j++) {
        if (i != j && isNeedless(parts, i, j)) {
          boolean same = parts.get(i).equals(parts.get(j));
          context.report(
              same ? "L004" : "L005",
              same ? Severity.WARNING : Severity.NOTE,
              subject,
              same
                  ? "has the alternative " + parts.get(i) + " twice"
                  : "has the alternative " + parts.get(i) + ", which " + parts.get(j) + " covers",
              "leave it out");
          break;
        }
      }
    }
  }

  /** Returns whether part {@code j} covers part {@code i}; of equals only the later is needless. */
  private boolean isNeedless(List<Condition> parts, int i, int j) {
    return implication.covers(parts.get(j), parts.get(i))
        && (j < i || !implication.covers(parts.get(i), parts.get(j)));
  }
}
