package io.github.pefttaxonomy;

/**
 * A half-open range {@code [start, end)} of UTF-16 chars in a text as the caller gave it.
 *
 * @param start the first char
 * @param end the char after the last
 */
public record Span(int start, int end) implements Comparable<Span> {
  /**
   * Checks the order of the two ends.
   *
   * @throws IllegalArgumentException unless {@code 0 <= start <= end}
   */
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("not a span: [" + start + ", " + end + ")");
    }
  }

  /** Returns the number of chars covered. */
  public int length() {
    return end - start;
  }

  /** Returns whether the two spans share a char. */
  public boolean overlaps(Span other) {
    return start < other.end && other.start < end;
  }

  /**
   * Returns the covered part of a text.
   *
   * @throws IndexOutOfBoundsException if the span reaches past the end of {@code text}
   */
  public String of(String text) {
    return text.substring(start, end);
  }

  @Override
  public int compareTo(Span other) {
    return start != other.start
        ? Integer.compare(start, other.start)
        : Integer.compare(end, other.end);
  }

  @Override
  public String toString() {
    return "[" + start + ", " + end + ")";
  }
}
