package io.github.pefttaxonomy;

import org.jspecify.annotations.Nullable;

/**
 * The name of a concept for ever: lower-case words joined by hyphens, such as {@code
 * lora-rank-allocation}. An id is never reused and never renamed.
 *
 * @param value the checked text
 */
public record ConceptId(String value) implements Comparable<ConceptId> {
  /**
   * Checks the shape of the id.
   *
   * @throws IllegalArgumentException if {@code value} is not lower-case words joined by hyphens
   */
  public ConceptId {
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "a concept id is lower-case words joined by hyphens, not '" + Shown.of(value) + "'");
    }
  }

  /** Returns whether a text has the shape of an id. Linear time, whatever the text. */
  public static boolean isValid(String text) {
    boolean isAfterHyphen = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isInWord = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
      if (!isInWord && (c != '-' || isAfterHyphen)) {
        return false;
      }
      isAfterHyphen = !isInWord;
    }
    return !isAfterHyphen;
  }

  /**
   * Returns the id with this text.
   *
   * @throws IllegalArgumentException if {@code value} is not lower-case words joined by hyphens
   */
  public static ConceptId of(String value) {
    return new ConceptId(value);
  }

  @Override
  public int compareTo(ConceptId other) {
    return value.compareTo(other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other || (other instanceof ConceptId id && value.equals(id.value));
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the bare text of the id. */
  @Override
  public String toString() {
    return value;
  }
}
