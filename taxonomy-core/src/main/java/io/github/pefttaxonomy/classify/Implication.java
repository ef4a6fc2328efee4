package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Condition;
import java.util.List;

/**
 * Whether one condition cannot hold without another, told from their form alone. A yes is certain;
 * a no only means that the form does not show it.
 */
final class Implication {
  private final LintContext context;

  Implication(LintContext context) {
    this.context = context;
  }

  /** Returns whether in every text in which {@code one} holds, {@code other} holds too. */
  boolean holds(Condition one, Condition other) {
    if (one.equals(other) || covers(other, one)) {
      return true;
    } else if (one instanceof Condition.Not not) {
      return other instanceof Condition.Not weaker && holds(weaker.inner(), not.inner());
    } else if (one instanceof Condition.Or or) {
      return or.parts().stream().allMatch(part -> holds(part, other));
    } else if (other instanceof Condition.Or or) {
      return or.parts().stream().anyMatch(part -> holds(one, part)) || holdsByParts(one, other);
    } else if (other instanceof Condition.And and) {
      return and.parts().stream().allMatch(part -> holds(one, part)) || holdsByParts(one, other);
    }
    return holdsByParts(one, other);
  }

  private boolean holdsByParts(Condition one, Condition other) {
    if (one instanceof Condition.And
        || one instanceof Condition.Then
        || one instanceof Condition.Near) {
      return one.operands().stream().anyMatch(part -> holds(part, other))
          || holdsAsSequence(one, other);
    } else if (one instanceof Condition.Sentence) {
      return one.operands().stream().anyMatch(part -> !negates(part) && holds(part, other));
    } else if (one instanceof Condition.Title title) {
      return !negates(title.inner()) && holds(title.inner(), other);
    } else if (one instanceof Condition.Except except) {
      return holds(except.base(), other);
    }
    return false;
  }

  /** What is absent from a sentence or the title may still stand elsewhere in the text. */
  private static boolean negates(Condition condition) {
    return condition instanceof Condition.Not
        || condition.operands().stream().anyMatch(Implication::negates);
  }

  private boolean holdsAsSequence(Condition one, Condition other) {
    if (one instanceof Condition.Then narrow && other instanceof Condition.Then wide) {
      return wide.gap() >= narrow.gap() && coversEach(wide.parts(), narrow.parts());
    } else if (other instanceof Condition.Near wide) {
      int gap = one instanceof Condition.Then then ? then.gap() : gapOfNear(one);
      return wide.gap() >= gap
          && (coversEach(wide.parts(), one.operands())
              || coversEach(wide.parts().reverse(), one.operands()));
    }
    return false;
  }

  private static int gapOfNear(Condition condition) {
    return condition instanceof Condition.Near near ? near.gap() : Integer.MAX_VALUE;
  }

  /**
   * Returns whether in every text each place of the narrow condition is also a place of the wide
   * one.
   */
  boolean covers(Condition wide, Condition narrow) {
    if (wide.equals(narrow)) {
      return true;
    } else if (narrow instanceof Condition.Or or) {
      return or.parts().stream().allMatch(part -> covers(wide, part));
    } else if (wide instanceof Condition.Or or) {
      return or.parts().stream().anyMatch(part -> covers(part, narrow))
          || coversFirst(wide, narrow);
    } else if (isLeaf(wide) && isLeaf(narrow)) {
      return coversLeaf(wide, narrow);
    } else if (narrow instanceof Condition.Then inner && wide instanceof Condition.Then outer) {
      return outer.gap() >= inner.gap() && outer.parts().equals(inner.parts());
    } else if (narrow instanceof Condition.Title inner && wide instanceof Condition.Title outer) {
      return covers(outer.inner(), inner.inner());
    }
    return coversFirst(wide, narrow);
  }

  /** The places of these are places of their first operand, of which some may be left out. */
  private boolean coversFirst(Condition wide, Condition narrow) {
    boolean filters =
        narrow instanceof Condition.And
            || narrow instanceof Condition.Sentence
            || narrow instanceof Condition.Except
            || narrow instanceof Condition.Title;
    return filters && covers(wide, narrow.operands().get(0));
  }

  private boolean coversEach(List<Condition> wide, List<Condition> narrow) {
    if (wide.size() != narrow.size()) {
      return false;
    }
    for (int i = 0; i < wide.size(); i++) {
      if (!covers(wide.get(i), narrow.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLeaf(Condition condition) {
    return condition instanceof Condition.Phrase || condition instanceof Condition.Name;
  }

  private boolean coversLeaf(Condition wide, Condition narrow) {
    if (wide instanceof Condition.Name) {
      return false;
    }
    ImmutableList<ImmutableList<ImmutableSet<String>>> all = context.readings(wide);
    return context.readings(narrow).stream()
        .allMatch(reading -> all.stream().anyMatch(other -> accepts(other, reading)));
  }

  private static boolean accepts(
      ImmutableList<ImmutableSet<String>> wide, ImmutableList<ImmutableSet<String>> narrow) {
    if (wide.size() != narrow.size()) {
      return false;
    }
    for (int i = 0; i < wide.size(); i++) {
      ImmutableSet<String> forms = wide.get(i);
      if (!narrow.get(i).stream().allMatch(form -> accepts(forms, form))) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether forms, of which those with a star are beginnings, include another one. */
  static boolean accepts(ImmutableSet<String> forms, String form) {
    if (forms.contains(form)) {
      return true;
    }
    String bare = form.endsWith("*") ? form.substring(0, form.length() - 1) : form;
    return forms.stream()
        .filter(wide -> wide.endsWith("*"))
        .anyMatch(wide -> bare.startsWith(wide.substring(0, wide.length() - 1)));
  }
}
