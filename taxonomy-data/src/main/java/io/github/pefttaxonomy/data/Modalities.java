package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.ConceptId;

/** The ids of the facet modality or application domain. Generated from the concepts files. */
public final class Modalities {
  /** Root for the kind of data processed or the field of use. */
  public static final ConceptId FACET = ConceptId.of("modality-domain");

  /** Written language as data or task. */
  public static final ConceptId NATURAL_LANGUAGE = ConceptId.of("natural-language");

  /** Work across languages, including translation. */
  public static final ConceptId MULTILINGUAL = ConceptId.of("multilingual");

  /** Still-image perception. */
  public static final ConceptId COMPUTER_VISION = ConceptId.of("computer-vision");

  /** Joint use of images (or video/audio) and language. */
  public static final ConceptId VISION_LANGUAGE = ConceptId.of("vision-language");

  /** Synthesis of images or video. */
  public static final ConceptId IMAGE_GENERATION = ConceptId.of("image-generation");

  /** Moving images as data. */
  public static final ConceptId VIDEO = ConceptId.of("video");

  /** Sound, speech and music. */
  public static final ConceptId SPEECH_AUDIO = ConceptId.of("speech-audio");

  /** Point clouds, meshes, scenes and other 3D data. */
  public static final ConceptId THREE_D_VISION = ConceptId.of("three-d-vision");

  /** Temporal signals, forecasting and reconstructed dynamics. */
  public static final ConceptId TIME_SERIES = ConceptId.of("time-series");

  /** Graph-structured data. */
  public static final ConceptId GRAPH_DATA = ConceptId.of("graph-data");

  /** Sequential decision making from reward. */
  public static final ConceptId REINFORCEMENT_LEARNING = ConceptId.of("reinforcement-learning");

  /** Medicine, biology and health. */
  public static final ConceptId BIOMEDICAL = ConceptId.of("biomedical");

  /** Molecules, proteins and materials. */
  public static final ConceptId MOLECULAR = ConceptId.of("molecular");

  /** Simulated or measured physical fields and engineering models. */
  public static final ConceptId PHYSICS_SIMULATION = ConceptId.of("physics-simulation");

  /** Stars, galaxies and cosmology. */
  public static final ConceptId ASTRONOMY = ConceptId.of("astronomy");

  /** Social science and politics. */
  public static final ConceptId SOCIAL_POLITICAL = ConceptId.of("social-political");

  /** Robots and embodied agents. */
  public static final ConceptId ROBOTICS = ConceptId.of("robotics");

  /** Source code and software engineering. */
  public static final ConceptId CODE_SOFTWARE = ConceptId.of("code-software");

  /** Recommenders and search engines. */
  public static final ConceptId RECOMMENDATION = ConceptId.of("recommendation");

  /** Conversational systems. */
  public static final ConceptId DIALOGUE = ConceptId.of("dialogue");

  /** Teaching and learning. */
  public static final ConceptId EDUCATION = ConceptId.of("education");

  /** Faces and personal identification or attributes. */
  public static final ConceptId BIOMETRICS = ConceptId.of("biometrics");

  /** No particular data type; results about learning itself. */
  public static final ConceptId GENERAL_ML = ConceptId.of("general-ml");

  private Modalities() {}
}
