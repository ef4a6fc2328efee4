package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was read so far: a builder, where each thing in it stood, and what is wrong. */
final class TaxonomyDraft {
  private final Taxonomy.Builder builder;
  private final List<Problem> problems = new ArrayList<>();

  /** The place of each subject, the last one where there are several; the others are apart. */
  private final Map<String, String> places = new HashMap<>();

  private final Map<String, List<String>> earlier = new HashMap<>();
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
        Problem.of(subject, message.startsWith(start) ? message.substring(start.length()) : message)
            .at(place));
  }

  /** Remembers where something stood, under the subject that problems with it have. */
  void place(String subject, String place) {
    String before = places.put(subject, place);
    if (before != null) {
      earlier.computeIfAbsent(subject, any -> new ArrayList<>()).add(before);
    }
  }

  /** Returns where everything that was read stands, by its subject. */
  ImmutableMap<String, String> places() {
    return ImmutableMap.copyOf(places);
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
    String place = places.get(problem.subject());
    if (place == null) {
      return places.entrySet().stream()
          .filter(entry -> problem.toString().startsWith(entry.getKey() + " "))
          .findFirst()
          .map(entry -> problem.at(entry.getValue()))
          .orElse(problem);
    }
    List<String> others = earlier.getOrDefault(problem.subject(), List.of());
    String message =
        problem.message() + (others.isEmpty() ? "" : "; also at " + String.join(", ", others));
    return Problem.of(problem.subject(), message).at(place);
  }
}
