package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Role;

/**
 * A paper of the bundled catalogue with its reviewed labels.
 *
 * @param paper the paper; its abstract is the project's own summary, and its attribute {@code
 *     claims} holds the quantitative claims as JSON text
 * @param concepts the techniques and what the paper does with them, as reviewed
 * @param descriptors the kinds of contribution and the modalities, as reviewed
 * @param methods the methods that the paper names
 */
public record CataloguePaper(
    Paper paper,
    ImmutableMap<ConceptId, Role> concepts,
    ImmutableSet<ConceptId> descriptors,
    Methods methods) {

  /**
   * The named methods that a paper relates to, in its own spelling.
   *
   * @param introduced what it introduces
   * @param extended what it builds on
   * @param compared what it compares itself with
   */
  public record Methods(
      ImmutableList<String> introduced,
      ImmutableList<String> extended,
      ImmutableList<String> compared) {}

  /** Returns whether the paper is about at least one technique. */
  public boolean isInScope() {
    return concepts.values().stream().anyMatch(Role::isAbout);
  }
}
