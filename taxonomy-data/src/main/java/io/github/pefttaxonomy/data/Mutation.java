package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Condition;
import java.util.ArrayList;
import java.util.List;

/**
 * One small damage to the condition of a rule: a part is left out, or a distance is made wide.
 *
 * @param text what was done, such as {@code drop not('tree')}
 * @param when the damaged condition
 * @param suggestion what kind of spec line would notice
 */
record Mutation(String text, Condition when, String suggestion) {
  private static final int WIDE = 60;
  private static final int NEARLY_WIDE = 30;

  /** Puts a damaged part back into its surroundings. */
  private interface Frame {
    Condition around(Condition part);
  }

  /** Returns every damage of this kind that leaves a condition with evidence. */
  static ImmutableList<Mutation> all(Condition condition) {
    List<Mutation> found = new ArrayList<>();
    collect(condition, part -> part, found);
    return found.stream()
        .filter(mutation -> mutation.when.hasEvidence())
        .collect(ImmutableList.toImmutableList());
  }

  private static void collect(Condition condition, Frame frame, List<Mutation> found) {
    if (condition instanceof Condition.Or or) {
      for (int i = 0; i < or.parts().size(); i++) {
        Condition part = or.parts().get(i);
        add(
            found,
            "drop " + part,
            frame,
            without(or, i),
            "add a '+' line whose evidence only this can be");
      }
    } else if (condition instanceof Condition.And || condition instanceof Condition.Sentence) {
      for (int i = 1; i < condition.operands().size(); i++) {
        Condition part = condition.operands().get(i);
        add(found, "drop " + part, frame, without(condition, i), hint(part));
      }
    } else if (condition instanceof Condition.Except except) {
      String text = "drop exception " + except.exception();
      add(found, text, frame, except.base(), "add a '-' line that the exception keeps out");
    } else if (condition instanceof Condition.Title title) {
      String text = "drop title of " + title.inner();
      add(found, text, frame, title.inner(), "add a '-' line where it stands in the abstract only");
    } else if (gap(condition) < NEARLY_WIDE) {
      String text = "widen " + condition;
      add(
          found,
          text,
          frame,
          wide(condition),
          "add a '-' line where the parts stand further apart");
    }
    for (int i = 0; i < condition.operands().size(); i++) {
      int at = i;
      if (isEvidence(condition, i)) {
        collect(
            condition.operands().get(i), part -> frame.around(with(condition, at, part)), found);
      }
    }
  }

  /**
   * Returns whether the places of an operand are evidence. What only has to be there, or must not
   * be, is left whole: mostly it is a list of words, like those within phrases.
   */
  private static boolean isEvidence(Condition condition, int operand) {
    boolean isFirstOnly =
        condition instanceof Condition.And
            || condition instanceof Condition.Sentence
            || condition instanceof Condition.Except;
    return !(condition instanceof Condition.Not) && !(isFirstOnly && operand > 0);
  }

  private static String hint(Condition part) {
    return part instanceof Condition.Not
        ? "add a '-' line that only this keeps out"
        : "add a '-' line in which this is missing";
  }

  /** A part that no longer fits its place, such as one without a place in a sequence, is left. */
  private static void add(
      List<Mutation> found, String text, Frame frame, Condition part, String suggestion) {
    Condition whole;
    try {
      whole = frame.around(part);
    } catch (IllegalArgumentException e) {
      return;
    }
    found.add(new Mutation(text, whole, suggestion));
  }

  private static int gap(Condition condition) {
    if (condition instanceof Condition.Then then) {
      return then.gap();
    }
    return condition instanceof Condition.Near near ? near.gap() : Integer.MAX_VALUE;
  }

  private static Condition wide(Condition condition) {
    return condition instanceof Condition.Then then
        ? new Condition.Then(WIDE, then.parts())
        : new Condition.Near(WIDE, condition.operands());
  }

  private static Condition without(Condition condition, int index) {
    List<Condition> parts = new ArrayList<>(condition.operands());
    parts.remove(index);
    return parts.size() == 1 ? parts.get(0) : rebuilt(condition, ImmutableList.copyOf(parts));
  }

  private static Condition with(Condition condition, int index, Condition part) {
    List<Condition> parts = new ArrayList<>(condition.operands());
    parts.set(index, part);
    return rebuilt(condition, ImmutableList.copyOf(parts));
  }

  private static Condition rebuilt(Condition condition, ImmutableList<Condition> parts) {
    if (condition instanceof Condition.Or) {
      return new Condition.Or(parts);
    } else if (condition instanceof Condition.And) {
      return new Condition.And(parts);
    } else if (condition instanceof Condition.Sentence) {
      return new Condition.Sentence(parts);
    } else if (condition instanceof Condition.Then then) {
      return new Condition.Then(then.gap(), parts);
    } else if (condition instanceof Condition.Near near) {
      return new Condition.Near(near.gap(), parts);
    } else if (condition instanceof Condition.Title) {
      return new Condition.Title(parts.get(0));
    } else if (condition instanceof Condition.Not) {
      return new Condition.Not(parts.get(0));
    } else if (condition instanceof Condition.Except) {
      return new Condition.Except(parts.get(0), parts.get(1));
    }
    throw new AssertionError(condition);
  }
}
