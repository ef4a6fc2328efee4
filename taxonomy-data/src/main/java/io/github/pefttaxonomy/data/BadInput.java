package io.github.pefttaxonomy.data;

import java.io.IOException;

/**
 * What is wrong with the bytes or the size of a source, met while it is read. An {@link
 * IOException} so that it passes through parsers; whoever asked them turns it into a problem with a
 * place.
 */
final class BadInput extends IOException {
  private static final long serialVersionUID = 1;

  private final String fault;

  BadInput(String fault) {
    super(fault);
    this.fault = fault;
  }

  /** Returns what is wrong, to follow the name of what it is wrong with. */
  String fault() {
    return fault;
  }
}
