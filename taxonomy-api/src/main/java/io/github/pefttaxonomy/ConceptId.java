package io.github.pefttaxonomy;

import java.util.regex.Pattern;

/**
 * The name of a concept for ever: lower-case words joined by hyphens, such as {@code
 * lora-rank-allocation}. An id is never reused and never renamed.
 *
 * @param value the checked text
 */
public record ConceptId(String value) implements Comparable<ConceptId> {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /**
   * Checks the shape of the id.
   *
   * @throws IllegalArgumentException if {@code value} is not lower-case words joined by hyphens
   */
  public ConceptId {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a concept id is lower-case words joined by hyphens, not '" + value + "'");
    }
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

  /** Returns the bare text of the id. */
  @Override
  public String toString() {
    return value;
  }
}
