package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.Paper;
import java.io.IOException;
import java.util.Optional;

/** Papers one after the other. */
interface PaperSource {
  /** Returns the next paper, or nothing when there is none, then and for ever. */
  Optional<Paper> next() throws IOException;
}
