package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * What was read out of one paper. Both lists of labels are ordered by role, strongest first, then
 * by confidence, highest first, then by concept id; methods and claims are in text order.
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class Classification {
  Classification() {}

  /** Returns the paper that was read. */
  public abstract Paper paper();

  /** Returns the technique labels, baselines and mentions included. */
  public abstract ImmutableList<Assignment> techniques();

  /** Returns the labels of the {@link Taxonomy#descriptiveFacets() descriptive facets}. */
  public abstract ImmutableList<Assignment> descriptors();

  /** Returns the methods that the paper gives a name to as its own. */
  public abstract ImmutableList<MethodMention> introduces();

  /** Returns the methods that what the paper proposes is built on, or a variant of. */
  public abstract ImmutableList<MethodMention> buildsOn();

  /** Returns the methods that the paper compares its own with. */
  public abstract ImmutableList<MethodMention> comparesWith();

  /** Returns the figures that the paper gives for its own results. */
  public abstract ImmutableList<Claim> claims();

  /** Returns the version of the vocabulary that was used. */
  public abstract String taxonomyVersion();

  /** Returns the content hash of the vocabulary and rules that were used. */
  public abstract String taxonomyHash();

  /** Returns the technique labels that the paper is about: contributed, studied or used. */
  public final ImmutableList<Assignment> about() {
    return techniques().stream()
        .filter(Assignment::isAbout)
        .collect(ImmutableList.toImmutableList());
  }

  /**
   * Returns the technique labels that the paper is about and that are at least this sure. The
   * threshold 0 keeps all; the value {@code threshold} among the {@linkplain Taxonomy#weights()
   * weights} is the one that agrees best with people on the papers that the weights were fitted on.
   */
  public final ImmutableList<Assignment> about(double threshold) {
    return about().stream()
        .filter(a -> a.confidence() >= threshold)
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns this without the technique labels that are less sure than a threshold. */
  public final Classification withTechniquesFrom(double threshold) {
    return builder()
        .paper(paper())
        .addAllTechniques(techniques().stream().filter(a -> a.confidence() >= threshold).toList())
        .addAllDescriptors(descriptors())
        .addAllIntroduces(introduces())
        .addAllBuildsOn(buildsOn())
        .addAllComparesWith(comparesWith())
        .addAllClaims(claims())
        .taxonomyVersion(taxonomyVersion())
        .taxonomyHash(taxonomyHash())
        .build();
  }

  /** Returns the descriptors that lie in this facet, such as the kinds of contribution. */
  public final ImmutableList<Assignment> descriptors(ConceptId facet) {
    return descriptors().stream()
        .filter(a -> a.facet().equals(facet))
        .collect(ImmutableList.toImmutableList());
  }

  /** Returns the label with this very concept, if there is one. */
  public final Optional<Assignment> assignment(ConceptId concept) {
    return Stream.concat(techniques().stream(), descriptors().stream())
        .filter(a -> a.concept().equals(concept))
        .findFirst();
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a classification. */
  public static final class Builder extends ImmutableClassification.Builder {
    Builder() {}
  }
}
