package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.Role;
import org.jspecify.annotations.Nullable;

/** A place that speaks for a concept, on its way to becoming evidence. */
final class Hit {
  final int concept;
  final String source;
  final double strength;
  final int start;
  final int end;
  final boolean isName;
  Role role = Role.MENTION;
  @Nullable Cue cue;

  /** The number of words between the cue and the place. */
  int distance;

  Hit(int concept, String source, double strength, int start, int end, boolean isName) {
    this.concept = concept;
    this.source = source;
    this.strength = strength;
    this.start = start;
    this.end = end;
    this.isName = isName;
  }
}
