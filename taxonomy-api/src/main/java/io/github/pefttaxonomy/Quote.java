package io.github.pefttaxonomy;

/**
 * A piece of a paper as it stands there.
 *
 * @param field the part of the paper
 * @param span where, in the chars of that part as given
 * @param text the covered text, equal to {@code field.substring(span.start(), span.end())}
 */
public record Quote(Field field, Span span, String text) {
  /**
   * Checks that text and span are equally long.
   *
   * @throws IllegalArgumentException if they are not
   */
  public Quote {
    if (span.length() != text.length()) {
      throw new IllegalArgumentException("'" + text + "' does not fill " + span);
    }
  }

  /** Returns the quote of this place of a paper. */
  public static Quote of(Paper paper, Field field, Span span) {
    return new Quote(field, span, span.of(paper.text(field)));
  }

  /** Returns, for example, {@code title[0, 4) 'LoRA'}. */
  @Override
  public String toString() {
    return field.label() + span + " '" + text + "'";
  }
}
