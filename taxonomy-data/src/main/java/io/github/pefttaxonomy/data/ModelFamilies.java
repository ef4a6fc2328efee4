package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.ConceptId;

/** The ids of the facet model family. Generated from the concepts files. */
public final class ModelFamilies {
  /** Root for the kind of network that is adapted, compressed or analyzed. */
  public static final ConceptId FACET = ConceptId.of("model-family");

  /** Generative language model of roughly a billion parameters or more. */
  public static final ConceptId LARGE_LANGUAGE_MODEL = ConceptId.of("large-language-model");

  /** Pretrained text encoder or encoder-decoder, typically below a billion parameters. */
  public static final ConceptId PRETRAINED_LANGUAGE_MODEL =
      ConceptId.of("pretrained-language-model");

  /** Language model presented as small or as an alternative to large ones. */
  public static final ConceptId SMALL_LANGUAGE_MODEL = ConceptId.of("small-language-model");

  /** Language model trained for one field, institution or language group. */
  public static final ConceptId DOMAIN_SPECIFIC_LANGUAGE_MODEL =
      ConceptId.of("domain-specific-language-model");

  /** Network built from attention blocks. */
  public static final ConceptId TRANSFORMER = ConceptId.of("transformer");

  /** Transformer on image or video patches. */
  public static final ConceptId VISION_TRANSFORMER = ConceptId.of("vision-transformer");

  /** Network built from convolutions. */
  public static final ConceptId CONVOLUTIONAL_NETWORK = ConceptId.of("convolutional-network");

  /** Network with recurrent state. */
  public static final ConceptId RECURRENT_NETWORK = ConceptId.of("recurrent-network");

  /** Generative model that denoises step by step. */
  public static final ConceptId DIFFUSION_MODEL = ConceptId.of("diffusion-model");

  /** Adversarial or variational generator or autoencoder. */
  public static final ConceptId GAN_VAE = ConceptId.of("gan-vae");

  /** Network on graphs. */
  public static final ConceptId GRAPH_NETWORK = ConceptId.of("graph-network");

  /** Model with joint visual and linguistic inputs. */
  public static final ConceptId VISION_LANGUAGE_MODEL = ConceptId.of("vision-language-model");

  /** Self-supervised or large supervised speech model. */
  public static final ConceptId SPEECH_MODEL = ConceptId.of("speech-model");

  /** Pretrained model whose layers are sparse experts. */
  public static final ConceptId MOE_MODEL = ConceptId.of("moe-model");

  /** Sequence model built on state-space layers. */
  public static final ConceptId STATE_SPACE_MODEL = ConceptId.of("state-space-model");

  /** Network whose kind does not matter for the result. */
  public static final ConceptId GENERIC_NEURAL_NETWORK = ConceptId.of("generic-neural-network");

  /** Optimized representation of a 3D scene. */
  public static final ConceptId SCENE_MODEL = ConceptId.of("scene-model");

  /** Parametric model that is not a neural network. */
  public static final ConceptId NON_NEURAL_MODEL = ConceptId.of("non-neural-model");

  private ModelFamilies() {}
}
