package io.github.pefttaxonomy.cli;

import io.github.pefttaxonomy.Span;
import java.text.BreakIterator;
import java.util.Locale;

/** Shows a place of a text in its sentence, marked by brackets. */
final class Context {
  private static final int REACH = 240;

  private Context() {}

  /** Returns the sentence around a place on one line; of a very long one, what is near. */
  static String of(String text, Span place) {
    int from = Math.max(0, place.start() - REACH);
    int to = Math.min(text.length(), place.end() + REACH);
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    String near = text.substring(from, to);
    sentences.setText(near);
    int first = Math.min(near.length(), place.start() - from + 1);
    int start = from + Math.max(0, sentences.preceding(first));
    int last = Math.max(place.start(), place.end() - 1) - from;
    int end = last < near.length() ? from + sentences.following(last) : to;
    return (start == from && from > 0 ? "…" : "")
        + mark(text, start, place, end)
        + (end == to && to < text.length() ? "…" : "");
  }

  private static String mark(String text, int start, Span place, int end) {
    return Screen.printable(
        text.substring(start, place.start())
            + "["
            + place.of(text)
            + "]"
            + text.substring(place.end(), end));
  }
}
