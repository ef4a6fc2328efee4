package io.github.pefttaxonomy;

import java.util.Optional;

/**
 * One thing that is wrong with a vocabulary.
 *
 * @param subject what it is wrong with, such as {@code rule 'lora.name'}
 * @param message what is wrong, with the value in quotes, and where it helps, the remedy
 * @param place the file, line and column it was read from, such as {@code rules/lora.json:12:5}
 */
public record Problem(String subject, String message, Optional<String> place) {
  /** Returns a problem without a place. */
  public static Problem of(String subject, String message) {
    return new Problem(subject, message, Optional.empty());
  }

  /** Returns this problem at a place. */
  public Problem at(String where) {
    return new Problem(subject, message, Optional.of(where));
  }

  /**
   * Returns what kind of problem it is, with its cause and remedy; nothing if it is none of the
   * library's own.
   */
  public Optional<ProblemKind> kind() {
    return ProblemKind.of(message);
  }

  /** Returns, for example, {@code rules/lora.json:12:5: rule 'r' names an unknown concept 'c'}. */
  @Override
  public String toString() {
    return place.map(p -> p + ": ").orElse("") + subject + " " + message;
  }
}
