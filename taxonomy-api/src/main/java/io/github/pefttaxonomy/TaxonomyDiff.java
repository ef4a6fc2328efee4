package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of the concepts of a vocabulary from one version to another, and how labels made with
 * the former are carried over to the latter. Immutable and safe for many threads.
 */
public final class TaxonomyDiff {
  private final Taxonomy before;
  private final Taxonomy after;
  private final ImmutableList<Change> changes;
  private final Migration migration;

  private TaxonomyDiff(Taxonomy before, Taxonomy after) {
    this.before = before;
    this.after = after;
    this.changes = new DiffFinder(before, after).changes();
    this.migration = new Migration(before, after, changes);
  }

  /** Returns what changed between two versions. */
  public static TaxonomyDiff between(Taxonomy before, Taxonomy after) {
    return new TaxonomyDiff(before, after);
  }

  /**
   * Returns the changes: additions in the order of the later version, then the others in that of
   * the former. None if and only if both have equal concepts, whatever their order.
   */
  public ImmutableList<Change> changes() {
    return changes;
  }

  /**
   * Returns the labels of a paper in terms of the later version; none is a retired concept.
   *
   * <p>A label follows a retired concept to its successor. Where a concept was split, each place of
   * evidence follows the method or label that it names; what names none stays, or goes to the
   * successor. A concept that is gone altogether gives way to the nearest concept above it that is
   * left. A label for which only the root of a facet is left is dropped. Labels that meet in one
   * concept become one: the strongest role, the highest confidence, all evidence.
   *
   * @throws IllegalArgumentException if the labels were made with neither version
   */
  public Classification migrate(Classification classification) {
    if (classification.taxonomyHash().equals(after.hash())) {
      return classification;
    }
    if (!classification.taxonomyHash().equals(before.hash())) {
      throw new IllegalArgumentException(
          "the labels of paper '"
              + classification.paper().id()
              + "' were made with version "
              + classification.taxonomyVersion()
              + ", hash "
              + classification.taxonomyHash()
              + ", not with "
              + before);
    }
    return migration.migrate(classification);
  }

  /** Returns a chapter of a changelog in Markdown, with a section for each kind of change. */
  public String changelog() {
    StringBuilder out = new StringBuilder("## Vocabulary " + after.version() + "\n");
    if (changes.isEmpty()) {
      out.append("\nNo concept changed since ").append(before.version()).append(".\n");
    }
    for (Class<?> kind : Change.class.getPermittedSubclasses()) {
      String lines =
          changes.stream()
              .filter(kind::isInstance)
              .map(change -> "- " + change + "\n")
              .collect(Collectors.joining());
      if (!lines.isEmpty()) {
        out.append("\n### ").append(kind.getSimpleName()).append("\n\n").append(lines);
      }
    }
    return out.toString();
  }

  /** Returns one line a change. */
  @Override
  public String toString() {
    return changes.stream()
        .map(change -> change.getClass().getSimpleName() + ": " + change + "\n")
        .collect(Collectors.joining());
  }

  /** What became of a concept, or of several. */
  public sealed interface Change {
    /**
     * A new concept.
     *
     * @param concept its id
     * @param label its label
     * @param broader what it lies below
     */
    record Added(ConceptId concept, String label, ImmutableSet<ConceptId> broader)
        implements Change {
      @Override
      public String toString() {
        return concept
            + " ("
            + label
            + ")"
            + (broader.isEmpty() ? ", at the top" : " below" + place(broader));
      }
    }

    /**
     * A concept that is no longer used.
     *
     * @param concept its id
     * @param successor what to use instead
     */
    record Retired(ConceptId concept, ConceptId successor) implements Change {
      @Override
      public String toString() {
        return concept + ", use " + successor;
      }
    }

    /**
     * Concepts that became one.
     *
     * @param concepts those that are retired
     * @param into the one that remains
     */
    record Merged(ImmutableSet<ConceptId> concepts, ConceptId into) implements Change {
      @Override
      public String toString() {
        return join(concepts) + " into " + into;
      }
    }

    /**
     * A concept that gave some of its labels or methods to others.
     *
     * @param concept its id
     * @param into what has its content now, itself included if it is still in use
     */
    record Split(ConceptId concept, ImmutableSet<ConceptId> into) implements Change {
      @Override
      public String toString() {
        return concept + " into " + join(into);
      }
    }

    /**
     * A concept with another place.
     *
     * @param concept its id
     * @param from what it lay below
     * @param to what it lies below
     */
    record Moved(ConceptId concept, ImmutableSet<ConceptId> from, ImmutableSet<ConceptId> to)
        implements Change {
      @Override
      public String toString() {
        return concept + " from" + place(from) + " to" + place(to);
      }
    }

    /**
     * A concept with another preferred label.
     *
     * @param concept its id
     * @param from the label it had
     * @param to the label it has
     */
    record Relabelled(ConceptId concept, String from, String to) implements Change {
      @Override
      public String toString() {
        return concept + " from '" + from + "' to '" + to + "'";
      }
    }

    /**
     * A concept of which something else is said than before.
     *
     * @param concept its id
     * @param parts what is said otherwise, such as {@code definition}
     */
    record Redefined(ConceptId concept, ImmutableList<String> parts) implements Change {
      @Override
      public String toString() {
        return concept + ": " + String.join(", ", parts);
      }
    }

    /**
     * A retired concept that is in use again.
     *
     * @param concept its id
     */
    record Restored(ConceptId concept) implements Change {
      @Override
      public String toString() {
        return concept.toString();
      }
    }

    /**
     * A concept that is not even kept as retired, which a vocabulary should not do.
     *
     * @param concept its id
     * @param heir the nearest concept above it that is left
     */
    record Removed(ConceptId concept, Optional<ConceptId> heir) implements Change {
      @Override
      public String toString() {
        return concept + heir.map(id -> ", labels go to " + id).orElse(", labels are dropped");
      }
    }

    private static String place(ImmutableSet<ConceptId> broader) {
      return broader.isEmpty() ? " the top" : " " + join(broader);
    }

    private static String join(ImmutableSet<ConceptId> ids) {
      return ids.stream().map(ConceptId::value).collect(Collectors.joining(", "));
    }
  }
}
