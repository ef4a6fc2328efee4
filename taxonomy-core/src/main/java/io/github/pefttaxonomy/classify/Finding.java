package io.github.pefttaxonomy.classify;

import java.util.Locale;
import java.util.Optional;

/**
 * Something in a vocabulary that is allowed but hardly meant.
 *
 * @param id the class of the finding, such as {@code L003}; never reused
 * @param severity how bad it is
 * @param subject what it is about, such as {@code rule 'lora.name'}
 * @param message what is odd about it
 * @param remedy what to do
 * @param place the file, line and column, where known
 */
public record Finding(
    String id,
    Severity severity,
    String subject,
    String message,
    String remedy,
    Optional<String> place) {
  /** How bad a finding is. */
  public enum Severity {
    /** Something has no effect or breaks a promise. */
    ERROR,
    /** Probably not meant. */
    WARNING,
    /** Could be simpler. */
    NOTE
  }

  /** Returns this finding at a place. */
  public Finding at(String where) {
    return new Finding(id, severity, subject, message, remedy, Optional.of(where));
  }

  /** Returns, for example, {@code rules/a.json:3:5: error L002: rule 'r' can never hold; …}. */
  @Override
  public String toString() {
    return place.map(p -> p + ": ").orElse("")
        + severity.name().toLowerCase(Locale.ROOT)
        + " "
        + id
        + ": "
        + subject
        + " "
        + message
        + "; "
        + remedy;
  }
}
