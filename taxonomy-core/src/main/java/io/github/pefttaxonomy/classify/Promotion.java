package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.Role;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a paper contributes where neither its title nor a cue says so. A paper that proposes
 * something contributes at least one technique; where no place is a contribution, these become it:
 *
 * <ol>
 *   <li>the places in the description of the authors' work that no cue governs, else those of what
 *       they use; not what papers usually use, nor what a verb of use has for its object;
 *   <li>if there are none, what is used and spoken of in more than one sentence of the abstract,
 *       whatever papers usually do with it: a mere tool is named once;
 *   <li>where a new method is announced in so many words, what is studied, too; and if the paper is
 *       about nothing so far, what stands in its background without being turned away.
 * </ol>
 *
 * <p>The later steps matter for papers of whose wording the rules know little: with fewer places
 * found, the one that would have told the role is often among those missed.
 */
final class Promotion {
  private final Verdicts verdicts;
  private final @Nullable Role[] usualRoles;

  Promotion(Verdicts verdicts, @Nullable Role[] usualRoles) {
    this.verdicts = verdicts;
    this.usualRoles = usualRoles;
  }

  /**
   * Makes places contributions if none is.
   *
   * @param hits the places with their roles, in the order of their concepts
   * @param isMethod whether the paper is taken to propose something
   * @param isAnnounced whether it says so in so many words
   */
  void promote(Reading reading, List<Hit> hits, boolean isMethod, boolean isAnnounced) {
    if (isMethod && !has(hits, Promotion::isContribution)) {
      promoteUsed(hits);
    }
    if (!has(hits, Promotion::isContribution)) {
      promoteRest(reading, hits, isMethod, isAnnounced);
    }
    if (isMethod) {
      promoteCompared(hits);
    }
  }

  private void promoteRest(
      Reading reading, List<Hit> hits, boolean isMethod, boolean isAnnounced) {
    boolean isAbout = has(hits, hit -> hit.role.isAbout() && !verdicts.isDescriptive(hit.concept));
    if (isMethod) {
      promoteSpread(reading, hits);
    }
    if (isAnnounced) {
      raise(hits, isAbout ? this::isStudied : this::isBackground);
    }
  }

  private void promoteUsed(List<Hit> hits) {
    Predicate<Hit> used =
        hit ->
            hit.role == Role.COMPONENT
                && usualRoles[hit.concept] == null
                && (hit.cue == null || hit.cue.kind() != Cue.Kind.EMPLOY);
    Predicate<Hit> unmarked = used.and(hit -> hit.cue == null);
    raise(hits, has(hits, unmarked) ? unmarked : used);
  }

  /** Raises the used concepts that stand in more than one sentence of the abstract. */
  private static void promoteSpread(Reading reading, List<Hit> hits) {
    int from = 0;
    for (int i = 1; i <= hits.size(); i++) {
      if (i == hits.size() || hits.get(i).concept != hits.get(from).concept) {
        List<Hit> places = hits.subList(from, i);
        if (isSpread(reading, places)) {
          raise(places, hit -> hit.role == Role.COMPONENT);
        }
        from = i;
      }
    }
  }

  /** Raises what is used where its own kind is what the paper compares itself with. */
  private void promoteCompared(List<Hit> hits) {
    for (Hit baseline : hits) {
      if (baseline.role == Role.BASELINE) {
        raise(
            hits,
            hit ->
                hit.role == Role.COMPONENT && verdicts.isInLine(hit.concept, baseline.concept));
      }
    }
  }

  private static boolean isSpread(Reading reading, List<Hit> places) {
    int sentence = -1;
    for (Hit hit : places) {
      if (hit.start >= reading.titleWordCount()) {
        if (sentence >= 0 && reading.sentenceOf(hit.start) != sentence) {
          return true;
        }
        sentence = reading.sentenceOf(hit.start);
      }
    }
    return false;
  }

  private static boolean isContribution(Hit hit) {
    return hit.role == Role.CONTRIBUTION;
  }

  private boolean isStudied(Hit hit) {
    return hit.role == Role.STUDIED
        && usualRoles[hit.concept] != Role.STUDIED
        && !verdicts.isDescriptive(hit.concept);
  }

  private boolean isBackground(Hit hit) {
    return hit.role == Role.MENTION && (hit.cue == null || hit.cue.kind() == Cue.Kind.OTHERS);
  }

  private static boolean has(List<Hit> hits, Predicate<Hit> which) {
    for (Hit hit : hits) {
      if (which.test(hit)) {
        return true;
      }
    }
    return false;
  }

  private static void raise(List<Hit> hits, Predicate<Hit> which) {
    for (Hit hit : hits) {
      if (which.test(hit)) {
        hit.role = Role.CONTRIBUTION;
      }
    }
  }
}
