package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.ConceptId;

/** The ids of the facet life-cycle stage. Generated from the concepts files. */
public final class TrainingStages {
  /** Root for the moment in the life of a model at which the technique acts. */
  public static final ConceptId FACET = ConceptId.of("training-stage");

  /** Decision taken before any training. */
  public static final ConceptId STAGE_ARCHITECTURE_DESIGN =
      ConceptId.of("stage-architecture-design");

  /** Learning from large generic data or from scratch. */
  public static final ConceptId STAGE_PRETRAINING = ConceptId.of("stage-pretraining");

  /** Further generic training of an existing model. */
  public static final ConceptId STAGE_CONTINUED_PRETRAINING =
      ConceptId.of("stage-continued-pretraining");

  /** Adapting a trained model to tasks. */
  public static final ConceptId STAGE_FINE_TUNING = ConceptId.of("stage-fine-tuning");

  /** Teaching a model to follow instructions or preferences. */
  public static final ConceptId STAGE_INSTRUCTION_ALIGNMENT =
      ConceptId.of("stage-instruction-alignment");

  /** Changing a trained model without, or with little, training. */
  public static final ConceptId STAGE_POST_TRAINING_COMPRESSION =
      ConceptId.of("stage-post-training-compression");

  /** Running the trained model. */
  public static final ConceptId STAGE_INFERENCE = ConceptId.of("stage-inference");

  private TrainingStages() {}
}
