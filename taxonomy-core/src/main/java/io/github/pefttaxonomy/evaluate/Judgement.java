package io.github.pefttaxonomy.evaluate;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Classification;

/**
 * One paper with the labels that people gave it and those that were found.
 *
 * @param paper the id of the paper, shown in examples
 * @param given the labels by people
 * @param found the labels to be judged
 */
public record Judgement(String paper, ImmutableList<Label> given, ImmutableList<Label> found) {
  /** Returns the technique labels of a classification beside given ones. */
  public static Judgement of(Classification found, Iterable<Label> given) {
    return new Judgement(
        found.paper().id(),
        ImmutableList.copyOf(given),
        found.techniques().stream().map(Label::of).collect(ImmutableList.toImmutableList()));
  }

  /** Returns this judgement without the found labels that are less sure than a threshold. */
  public Judgement withFoundFrom(double threshold) {
    return new Judgement(
        paper,
        given,
        found.stream()
            .filter(label -> label.confidence() >= threshold)
            .collect(ImmutableList.toImmutableList()));
  }
}
