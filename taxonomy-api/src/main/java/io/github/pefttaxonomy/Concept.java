package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A node of the scheme. A concept may have several broader ones; one that has none is the root of a
 * facet, such as {@code efficiency-technique}, and is never assigned itself.
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class Concept {
  Concept() {}

  /** Whether a concept may be used. */
  public enum Status {
    /** In use. */
    ACTIVE,
    /** Kept so that old labels can be read; {@link Concept#replacedBy()} tells what to use. */
    RETIRED
  }

  /** Returns the id, which never changes. */
  public abstract ConceptId id();

  /** Returns the preferred label, unique in the scheme whatever its case. */
  public abstract String label();

  /** Returns other names of the same thing, most usual first. */
  public abstract ImmutableList<String> alternativeLabels();

  /** Returns spellings by which it is searched but which are never shown, such as misspellings. */
  public abstract ImmutableList<String> hiddenLabels();

  /** Returns what the concept is, in one sentence. */
  public abstract String definition();

  /** Returns what does and does not belong under it. */
  public abstract Optional<String> scopeNote();

  /** Returns the directly broader concepts; none for the root of a facet. */
  public abstract ImmutableSet<ConceptId> broader();

  /** Returns concepts that are near it but neither broader nor narrower. */
  public abstract ImmutableSet<ConceptId> related();

  /** Returns whether it may be used. */
  @Value.Default
  public Status status() {
    return Status.ACTIVE;
  }

  /** Returns the successor of a retired concept. */
  public abstract Optional<ConceptId> replacedBy();

  /** Returns what it corresponds to elsewhere, such as {@code exact:hf-peft:LORA}. */
  public abstract ImmutableList<String> matches();

  /** Returns the literature whose arrangement its place follows. */
  public abstract ImmutableList<String> literature();

  /** Returns whether it is the root of a facet. */
  public final boolean isFacet() {
    return broader().isEmpty();
  }

  /** Returns this concept with further alternative labels. */
  final Concept plusLabels(Set<String> labels) {
    if (labels.isEmpty()) {
      return this;
    }
    return builder()
        .id(id())
        .label(label())
        .addAllAlternativeLabels(alternativeLabels())
        .addAllAlternativeLabels(labels)
        .addAllHiddenLabels(hiddenLabels())
        .definition(definition())
        .scopeNote(scopeNote())
        .addAllBroader(broader())
        .addAllRelated(related())
        .status(status())
        .replacedBy(replacedBy())
        .addAllMatches(matches())
        .addAllLiterature(literature())
        .build();
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a concept. */
  public static final class Builder extends ImmutableConcept.Builder {
    Builder() {}
  }
}
