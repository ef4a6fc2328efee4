package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Taxonomy;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each place its role: by the cue that governs it, else by where it stands. Titles name what
 * a paper is about; in an abstract, what comes before the authors first speak of their own work is
 * background, the sentence in which they do announces it, and what follows describes it.
 *
 * <p>A concept that papers {@linkplain Taxonomy#usualRoles() usually} use or study is only taken
 * for proposed in an abstract where a cue that says so stands right by it.
 */
final class RoleJudge {
  /** The greatest number of words between what proposes and a concept that is usually used. */
  private static final int RIGHT_BY = 2;

  private final CueReader cues;
  private final Verdicts verdicts;
  private final @Nullable Role[] usualRoles;
  private final SecondLook secondLook;

  RoleJudge(CueReader cues, Verdicts verdicts, Taxonomy taxonomy) {
    this.cues = cues;
    this.verdicts = verdicts;
    ImmutableList<Concept> concepts = taxonomy.concepts();
    this.usualRoles = new @Nullable Role[concepts.size()];
    for (int i = 0; i < usualRoles.length; i++) {
      usualRoles[i] = taxonomy.usualRoles().get(concepts.get(i).id());
    }
    this.secondLook = new SecondLook(verdicts, usualRoles);
  }

  /** Sets role and cue of every hit of a facet with roles. */
  void judge(Reading reading, SortedPlaces found, List<Hit> hits) {
    PaperKind kind = PaperKind.of(reading, hits, verdicts);
    int firstOwn = cues.firstOwnSentence(reading, found);
    @Nullable Hit before = null;
    for (Hit hit : hits) {
      if (verdicts.isDescriptive(hit.concept)) {
        hit.role = Role.STUDIED;
      } else if (before != null && abbreviates(reading, hit, before)) {
        hit.cue = before.cue;
        hit.distance = before.distance;
        hit.role = before.role;
      } else {
        hit.cue = cues.governing(reading, found, hit);
        hit.role = role(reading, hit, hit.cue, kind, firstOwn);
      }
      before = hit;
    }
    secondLook.correct(reading, hits, kind, firstOwn);
  }

  /** Returns whether a place stands in brackets right behind another one of its concept. */
  private static boolean abbreviates(Reading reading, Hit hit, Hit before) {
    if (hit.concept != before.concept
        || hit.start != before.end
        || reading.breakBefore(hit.start) == WordScanner.NO_BREAK
        || reading.sentenceOf(hit.start) != reading.sentenceOf(before.start)) {
      return false;
    }
    String text = reading.paper().text(reading.field(hit.start));
    int gap = reading.wordEnd(before.end - 1);
    return text.substring(gap, reading.wordStart(hit.start)).indexOf('(') >= 0;
  }

  private Role role(Reading reading, Hit hit, @Nullable Cue cue, PaperKind kind, int firstOwn) {
    boolean title = hit.start < reading.titleWordCount();
    @Nullable Role usual = usualRoles[hit.concept];
    Role role =
        cue == null ? byPosition(reading, hit, kind, firstOwn) : byCue(cue.kind(), kind, title);
    if (usual == null || !role.isAbout() || isProposedHere(hit, cue)) {
      return role;
    } else if (usual == Role.STUDIED) {
      return Role.STUDIED;
    }
    boolean weak = cue == null || cue.kind() == Cue.Kind.PROPOSE;
    return !title && weak ? kind.workingRole() : role;
  }

  private static boolean isProposedHere(Hit hit, @Nullable Cue cue) {
    return cue != null && cue.kind() == Cue.Kind.PROPOSE && hit.distance <= RIGHT_BY;
  }

  private static Role byPosition(Reading reading, Hit hit, PaperKind kind, int firstOwn) {
    if (hit.start < reading.titleWordCount()) {
      return kind.mainRole();
    }
    boolean background = hit.isName || reading.sentenceOf(hit.start) < firstOwn;
    if (background) {
      return Role.MENTION;
    }
    return reading.sentenceOf(hit.start) == firstOwn ? kind.announcedRole() : kind.workingRole();
  }

  private static Role byCue(Cue.Kind cue, PaperKind kind, boolean title) {
    return switch (cue) {
      case CONTRAST, OTHERS -> Role.MENTION;
      case COMPARE -> Role.BASELINE;
      case EXAMPLE -> kind == PaperKind.SURVEY ? Role.STUDIED : Role.MENTION;
      case EXTEND, PROPOSE -> kind.mainRole();
      case STUDY -> Role.STUDIED;
      case USE, EMPLOY -> title ? kind.mainRole() : kind.workingRole();
      case OWN, STOP -> throw new AssertionError(cue);
    };
  }
}
