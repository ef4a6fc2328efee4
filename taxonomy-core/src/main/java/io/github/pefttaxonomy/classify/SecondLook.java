package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.Role;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Corrects the roles of single places by what the paper as a whole tells. A paper that proposes
 * something contributes at least one technique; where no place is a contribution, these become it:
 *
 * <ol>
 *   <li>the places in the description of the authors' work that no cue governs, else those of what
 *       they use; not what papers usually use, nor what a verb of use has for its object;
 *   <li>if there are none, what is used and spoken of in more than one sentence of the abstract,
 *       whatever papers usually do with it: a mere tool is named once;
 *   <li>where a new method is announced in so many words, what is studied, too; and if the paper is
 *       about nothing so far, what its background speaks of.
 * </ol>
 *
 * <p>Besides, what is used and belongs to the kind that the paper compares itself with is a
 * contribution, and a named method that a study uses is its tool, not its subject.
 *
 * <p>Most of this matters for papers of whose wording the rules know little: with fewer places
 * found, the one that would have told the role is often among those missed.
 */
final class SecondLook {
  private final Verdicts verdicts;
  private final @Nullable Role[] usualRoles;

  SecondLook(Verdicts verdicts, @Nullable Role[] usualRoles) {
    this.verdicts = verdicts;
    this.usualRoles = usualRoles;
  }

  /**
   * Corrects roles.
   *
   * @param hits the places with their roles, in the order of their concepts
   * @param firstOwn the first sentence in which the authors speak of their own work
   */
  void correct(Reading reading, List<Hit> hits, PaperKind kind, int firstOwn) {
    if (kind == PaperKind.METHOD && !has(hits, SecondLook::isContribution)) {
      promoteUsed(hits);
    }
    if (!has(hits, SecondLook::isContribution)) {
      promoteRest(reading, hits, kind, firstOwn);
    }
    if (kind == PaperKind.METHOD) {
      promoteCompared(hits);
    } else if (kind == PaperKind.STUDY) {
      demoteTools(reading, hits);
    }
  }

  private void promoteUsed(List<Hit> hits) {
    Predicate<Hit> used =
        hit ->
            hit.role == Role.COMPONENT
                && usualRoles[hit.concept] == null
                && (hit.cue == null || hit.cue.kind() != Cue.Kind.EMPLOY);
    Predicate<Hit> unmarked = used.and(hit -> hit.cue == null);
    assign(Role.CONTRIBUTION, hits, has(hits, unmarked) ? unmarked : used);
  }

  private void promoteRest(Reading reading, List<Hit> hits, PaperKind kind, int firstOwn) {
    boolean isAbout = has(hits, hit -> hit.role.isAbout() && !verdicts.isDescriptive(hit.concept));
    if (kind == PaperKind.METHOD) {
      promoteSpread(reading, hits);
    }
    if (kind != PaperKind.SURVEY && PaperKind.announcesMethod(hits, verdicts)) {
      Predicate<Hit> background = hit -> reading.sentenceOf(hit.start) < firstOwn && isTopic(hit);
      assign(Role.CONTRIBUTION, hits, isAbout ? this::isStudied : background);
    }
  }

  /** Raises the used concepts that stand in more than one sentence of the abstract. */
  private static void promoteSpread(Reading reading, List<Hit> hits) {
    for (int from = 0; from < hits.size(); ) {
      int to = groupEnd(hits, from);
      List<Hit> places = hits.subList(from, to);
      if (isSpread(reading, places)) {
        assign(Role.CONTRIBUTION, places, hit -> hit.role == Role.COMPONENT);
      }
      from = to;
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

  /** Raises what is used where its own kind is what the paper compares itself with. */
  private void promoteCompared(List<Hit> hits) {
    for (int from = 0; from < hits.size(); ) {
      int to = groupEnd(hits, from);
      int concept = hits.get(from).concept;
      if (has(hits.subList(from, to), hit -> hit.role == Role.BASELINE)) {
        assign(
            Role.CONTRIBUTION,
            hits,
            hit -> hit.role == Role.COMPONENT && verdicts.isInLine(hit.concept, concept));
      }
      from = to;
    }
  }

  /** Lowers the concepts whose studied places are all used, they or their kind by a name. */
  private void demoteTools(Reading reading, List<Hit> hits) {
    for (int from = 0; from < hits.size(); ) {
      int to = groupEnd(hits, from);
      List<Hit> places = hits.subList(from, to);
      int concept = hits.get(from).concept;
      boolean isOther = has(places, hit -> hit.role == Role.STUDIED && !isUsed(reading, hit));
      if (!isOther && has(hits, hit -> isNamedTool(reading, hit, concept))) {
        assign(Role.COMPONENT, places, hit -> hit.role == Role.STUDIED);
      }
      from = to;
    }
  }

  private boolean isNamedTool(Reading reading, Hit hit, int concept) {
    return hit.isName && isUsed(reading, hit) && verdicts.isInLine(hit.concept, concept);
  }

  private static boolean isUsed(Reading reading, Hit hit) {
    Cue.@Nullable Kind kind = hit.cue == null ? null : hit.cue.kind();
    return hit.start >= reading.titleWordCount()
        && (kind == Cue.Kind.USE || kind == Cue.Kind.EMPLOY);
  }

  private static boolean isContribution(Hit hit) {
    return hit.role == Role.CONTRIBUTION;
  }

  private boolean isStudied(Hit hit) {
    return hit.role == Role.STUDIED
        && usualRoles[hit.concept] != Role.STUDIED
        && !verdicts.isDescriptive(hit.concept);
  }

  /** Returns whether a place in the background may be what the paper improves. */
  private boolean isTopic(Hit hit) {
    return hit.role == Role.MENTION
        && !hit.isName
        && usualRoles[hit.concept] == null
        && (hit.cue == null || hit.cue.kind() == Cue.Kind.OTHERS);
  }

  /** Returns the number of the first place of the next concept. */
  private static int groupEnd(List<Hit> hits, int from) {
    int to = from + 1;
    while (to < hits.size() && hits.get(to).concept == hits.get(from).concept) {
      to++;
    }
    return to;
  }

  private static boolean has(List<Hit> hits, Predicate<Hit> which) {
    for (Hit hit : hits) {
      if (which.test(hit)) {
        return true;
      }
    }
    return false;
  }

  private static void assign(Role role, List<Hit> hits, Predicate<Hit> which) {
    for (Hit hit : hits) {
      if (which.test(hit)) {
        hit.role = role;
      }
    }
  }
}
