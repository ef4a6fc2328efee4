package io.github.pefttaxonomy;

import java.util.Locale;

/** A part of a paper that is read. */
public enum Field {
  /** The title. */
  TITLE,
  /** The abstract. */
  ABSTRACT;

  /** Returns the name used in files and messages: {@code title} or {@code abstract}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
