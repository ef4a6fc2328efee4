package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Problem;
import java.util.stream.Collectors;

/** A file of labels that cannot be used. Carries every problem that was found. */
public final class InvalidLabelsException extends RuntimeException {
  private static final long serialVersionUID = 1;
  private static final int SHOWN = 50;

  private final transient ImmutableList<Problem> problems;

  /** Wraps the problems; the message shows the first of them. */
  public InvalidLabelsException(Iterable<Problem> problems) {
    this(ImmutableList.copyOf(problems));
  }

  private InvalidLabelsException(ImmutableList<Problem> problems) {
    super(
        "the labels have "
            + (problems.size() == 1 ? "a problem" : problems.size() + " problems")
            + problems.stream()
                .limit(SHOWN)
                .map(problem -> "\n  " + problem)
                .collect(Collectors.joining())
            + (problems.size() > SHOWN ? "\n  and " + (problems.size() - SHOWN) + " more" : ""));
    this.problems = problems;
  }

  /** Returns all problems, in the order of the file. */
  public ImmutableList<Problem> problems() {
    return problems;
  }
}
