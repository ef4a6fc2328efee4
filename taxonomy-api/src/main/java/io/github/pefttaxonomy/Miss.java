package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;

/**
 * Why a paper is not about a concept.
 *
 * @param concept the concept asked about
 * @param reason the one-line answer
 * @param closest the rules of the concept and of its descendants that came closest, best first
 */
public record Miss(ConceptId concept, String reason, ImmutableList<NearMiss> closest) {
  /**
   * A rule that did not fire, or fired without effect.
   *
   * @param rule its id
   * @param failed the smallest part of its condition that decided against it; relaxing that part
   *     changes the verdict of the rule
   * @param satisfied how many of its leaves matched
   * @param leaves how many leaves it has
   */
  public record NearMiss(String rule, Condition failed, int satisfied, int leaves) {}
}
