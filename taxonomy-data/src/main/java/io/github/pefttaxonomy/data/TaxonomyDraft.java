package io.github.pefttaxonomy.data;

import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;

/** What was read so far: a builder, where each thing in it stood, and what is wrong. */
final class TaxonomyDraft {
  private final Taxonomy.Builder builder;
  private final List<Problem> problems = new ArrayList<>();
  private final ListMultimap<String, String> places =
      MultimapBuilder.hashKeys().arrayListValues(1).build();
  private boolean isWhole = true;

  TaxonomyDraft(Taxonomy.Builder builder) {
    this.builder = builder;
  }

  Taxonomy.Builder builder() {
    return builder;
  }

  /** Returns the problems, to be added to. */
  List<Problem> problems() {
    return problems;
  }

  void report(Problem problem) {
    problems.add(problem);
  }

  /** Reports what a value said against its parts. */
  void report(String subject, IllegalArgumentException refusal, String place) {
    String message = String.valueOf(refusal.getMessage());
    String start = subject + " ";
    problems.add(
        Problem.of(
                subject, message.startsWith(start) ? message.substring(start.length()) : message)
            .at(place));
  }

  /** Remembers where something stood, under the subject that problems with it have. */
  void place(String subject, String place) {
    places.put(subject, place);
  }

  /** Returns whether something with this subject was read already. */
  boolean has(String subject) {
    return places.containsKey(subject);
  }

  /** Notes that a part is missing, so that what refers to it cannot be checked. */
  void lose() {
    isWhole = false;
  }

  /**
   * Returns the vocabulary.
   *
   * @throws InvalidTaxonomyException with everything that is wrong, each with its place
   */
  Taxonomy build() {
    if (!isWhole) {
      throw new InvalidTaxonomyException(problems);
    }
    try {
      Taxonomy taxonomy = builder.build();
      if (problems.isEmpty()) {
        return taxonomy;
      }
    } catch (InvalidTaxonomyException e) {
      e.problems().forEach(problem -> problems.add(locate(problem)));
    }
    throw new InvalidTaxonomyException(problems);
  }

  /** Of two things with one name, the later is at fault. */
  private Problem locate(Problem problem) {
    List<String> found = places.get(problem.subject());
    if (found.isEmpty() || problem.place().isPresent()) {
      return problem;
    }
    String last = found.get(found.size() - 1);
    String others = String.join(", ", found.subList(0, found.size() - 1));
    String message = problem.message() + (others.isEmpty() ? "" : "; the other is at " + others);
    return Problem.of(problem.subject(), message).at(last);
  }
}
