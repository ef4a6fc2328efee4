package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.ConceptId;

/** The ids of the facet contribution type. Generated from the concepts files. */
public final class ContributionTypes {
  /** Root for what a paper offers the reader, independent of the technique it deals with. */
  public static final ConceptId FACET = ConceptId.of("contribution-type");

  /** The paper proposes a technique, architecture, algorithm or training procedure. */
  public static final ConceptId NEW_METHOD = ConceptId.of("new-method");

  /** The paper collects and organizes earlier work. */
  public static final ConceptId SURVEY = ConceptId.of("survey");

  /** The paper mainly reports experiments about existing methods or models. */
  public static final ConceptId EMPIRICAL_STUDY = ConceptId.of("empirical-study");

  /** The paper offers an evaluation protocol, task suite or systematic scoring of many systems. */
  public static final ConceptId BENCHMARK = ConceptId.of("benchmark");

  /** The paper proves results or builds an analytic model. */
  public static final ConceptId THEORY = ConceptId.of("theory");

  /** The paper builds a software or hardware system whose engineering is the contribution. */
  public static final ConceptId SYSTEM = ConceptId.of("system");

  /** The paper presents models, data or tools for others to use, as a main result. */
  public static final ConceptId RESOURCE_RELEASE = ConceptId.of("resource-release");

  /** The paper applies known techniques to a field and reports what happens there. */
  public static final ConceptId APPLICATION = ConceptId.of("application");

  private ContributionTypes() {}
}
