package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each place its role: by the cue that governs it, else by where it stands. Titles name what
 * a paper is about; in an abstract, what comes before the authors first speak of their own work is
 * background, the sentence in which they do announces it, and what follows describes it.
 */
final class RoleJudge {
  private final CueReader cues;
  private final Verdicts verdicts;

  RoleJudge(CueReader cues, Verdicts verdicts) {
    this.cues = cues;
    this.verdicts = verdicts;
  }

  /** Sets role and cue of every hit of a facet with roles. */
  void judge(Reading reading, SortedPlaces found, List<Hit> hits) {
    PaperKind kind = PaperKind.of(reading, hits, verdicts);
    int firstOwn = cues.firstOwnSentence(reading, found);
    for (Hit hit : hits) {
      if (verdicts.isDescriptive(hit.concept)) {
        hit.role = Role.STUDIED;
      } else {
        hit.cue = cues.governing(reading, found, hit);
        hit.role = role(reading, hit, hit.cue, kind, firstOwn);
      }
    }
    if (kind == PaperKind.METHOD) {
      promote(hits);
    }
  }

  /**
   * A paper that proposes something contributes at least one technique: where no place says so, the
   * places in the description of the authors' work do, else those of what they use.
   */
  private void promote(List<Hit> hits) {
    if (hits.stream().anyMatch(hit -> hit.role == Role.CONTRIBUTION)) {
      return;
    }
    List<Hit> used =
        hits.stream()
            .filter(hit -> hit.role == Role.COMPONENT && !verdicts.isDescriptive(hit.concept))
            .toList();
    List<Hit> unmarked = used.stream().filter(hit -> hit.cue == null).toList();
    (unmarked.isEmpty() ? used : unmarked).forEach(hit -> hit.role = Role.CONTRIBUTION);
  }

  private static Role role(
      Reading reading, Hit hit, @Nullable Cue cue, PaperKind kind, int firstOwn) {
    boolean title = hit.start < reading.titleWordCount();
    if (cue != null) {
      boolean names = title && cue.kind() == Cue.Kind.USE;
      return names ? kind.mainRole() : byCue(cue.kind(), kind);
    }
    if (title) {
      return kind.mainRole();
    }
    boolean background = hit.isName || reading.sentenceOf(hit.start) < firstOwn;
    if (background) {
      return Role.MENTION;
    }
    return reading.sentenceOf(hit.start) == firstOwn ? kind.mainRole() : kind.workingRole();
  }

  private static Role byCue(Cue.Kind cue, PaperKind kind) {
    return switch (cue) {
      case CONTRAST, OTHERS -> Role.MENTION;
      case COMPARE -> Role.BASELINE;
      case EXAMPLE -> kind == PaperKind.SURVEY ? Role.STUDIED : Role.MENTION;
      case EXTEND, PROPOSE -> kind.mainRole();
      case STUDY -> Role.STUDIED;
      case USE -> kind.workingRole();
      case OWN, STOP -> throw new AssertionError(cue);
    };
  }

  /** What a paper offers, as far as it bears on roles. */
  enum PaperKind {
    METHOD,
    SURVEY,
    STUDY;

    static PaperKind of(Reading reading, List<Hit> hits, Verdicts verdicts) {
      boolean method = false;
      boolean survey = false;
      boolean study = false;
      boolean benchmark = false;
      for (Hit hit : hits) {
        switch (verdicts.idOf(hit.concept)) {
          case "new-method", "system" -> method = true;
          case "survey" -> survey = true;
          case "empirical-study", "theory" -> study = true;
          case "benchmark" -> {
            study = true;
            benchmark |= hit.start < reading.titleWordCount();
          }
          default -> {}
        }
      }
      if (survey) {
        return SURVEY;
      }
      method |= namesSomething(reading.paper().title());
      return benchmark || (study && !method) ? STUDY : METHOD;
    }

    /** Returns whether the title begins with one word and a colon: the name of something new. */
    private static boolean namesSomething(String title) {
      int colon = title.indexOf(':');
      return colon > 0 && title.strip().lastIndexOf(' ', colon) < 0;
    }

    /** The role of what stands in the description of the authors' work without more. */
    Role workingRole() {
      return this == STUDY ? Role.STUDIED : Role.COMPONENT;
    }

    /** The role of what the title names or a cue calls new. */
    Role mainRole() {
      return this == METHOD ? Role.CONTRIBUTION : Role.STUDIED;
    }
  }
}
