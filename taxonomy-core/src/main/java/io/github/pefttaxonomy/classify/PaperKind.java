package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Role;
import java.util.List;

/** What a paper offers, as far as it bears on roles. */
enum PaperKind {
  /** Something new. */
  METHOD,

  /** What others did, collected. */
  SURVEY,

  /** Findings about what exists. */
  STUDY,

  /** What is known, in a new field. */
  APPLICATION,

  /** The paper does not say; its title may still name what it proposes. */
  UNSAID;

  /** Returns the kind of a paper by the contribution types that were found in it. */
  static PaperKind of(Reading reading, List<Hit> hits, Verdicts verdicts) {
    boolean method = false;
    boolean survey = false;
    boolean study = false;
    boolean benchmark = false;
    boolean application = false;
    for (Hit hit : hits) {
      switch (verdicts.idOf(hit.concept)) {
        case "new-method", "system" -> method = true;
        case "survey" -> survey = true;
        case "empirical-study", "theory" -> study = true;
        case "benchmark" -> {
          study = true;
          benchmark |= hit.start < reading.titleWordCount();
        }
        case "application" -> application = true;
        default -> {}
      }
    }
    if (survey) {
      return SURVEY;
    } else if (application && !method) {
      return APPLICATION;
    }
    method |= namesSomething(reading.paper().title());
    if (benchmark || (study && !method)) {
      return STUDY;
    }
    return method || !verdicts.tellsKinds() ? METHOD : UNSAID;
  }

  /** Returns whether a paper says that it proposes something, not only by a name in its title. */
  static boolean announcesMethod(List<Hit> hits, Verdicts verdicts) {
    for (Hit hit : hits) {
      String id = verdicts.idOf(hit.concept);
      if (id.equals("new-method") || id.equals("system")) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the title begins with one word and a colon: the name of something new. */
  private static boolean namesSomething(String title) {
    int colon = title.indexOf(':');
    return colon > 0 && title.strip().lastIndexOf(' ', colon) < 0;
  }

  /** Returns the role of what the title names or a cue calls new. */
  Role mainRole() {
    return this == METHOD || this == UNSAID ? Role.CONTRIBUTION : Role.STUDIED;
  }

  /** Returns the role of what stands in the sentence that announces the authors' work. */
  Role announcedRole() {
    return this == METHOD ? Role.CONTRIBUTION : Role.STUDIED;
  }

  /** Returns the role of what stands in the description of the authors' work without more. */
  Role workingRole() {
    return this == STUDY || this == UNSAID ? Role.STUDIED : Role.COMPONENT;
  }
}
