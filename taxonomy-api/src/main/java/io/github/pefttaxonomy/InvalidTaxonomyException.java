package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import java.util.stream.Collectors;

/** A vocabulary that cannot be used. Carries every problem that was found, not only the first. */
public final class InvalidTaxonomyException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 50;

  private final transient ImmutableList<Problem> problems;

  /**
   * Wraps the problems.
   *
   * @throws IllegalArgumentException if there are none
   */
  public InvalidTaxonomyException(Iterable<Problem> problems) {
    this(ImmutableList.copyOf(problems));
  }

  private InvalidTaxonomyException(ImmutableList<Problem> problems) {
    super(message(problems));
    this.problems = problems;
  }

  private static String message(ImmutableList<Problem> problems) {
    if (problems.isEmpty()) {
      throw new IllegalArgumentException("an invalid taxonomy has at least one problem");
    }
    String shown =
        problems.stream().limit(SHOWN).map(p -> "\n  " + p).collect(Collectors.joining());
    int more = problems.size() - SHOWN;
    return "the vocabulary has "
        + (problems.size() == 1 ? "a problem" : problems.size() + " problems")
        + shown
        + (more > 0 ? "\n  and " + more + " more" : "");
  }

  /** Returns all problems, in the order of the vocabulary. */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
