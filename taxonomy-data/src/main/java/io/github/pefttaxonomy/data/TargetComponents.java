package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.ConceptId;

/** The ids of the facet target component. Generated from the concepts files. */
public final class TargetComponents {
  /** Root for the piece of the network or of its state that the technique changes. */
  public static final ConceptId FACET = ConceptId.of("target-component");

  /** Attention mechanism or its matrices. */
  public static final ConceptId COMPONENT_ATTENTION = ConceptId.of("component-attention");

  /** Position-wise feed-forward layers. */
  public static final ConceptId COMPONENT_FFN = ConceptId.of("component-ffn");

  /** Input and output embedding tables. */
  public static final ConceptId COMPONENT_EMBEDDING = ConceptId.of("component-embedding");

  /** Gains, shifts and bias vectors. */
  public static final ConceptId COMPONENT_NORM_BIAS = ConceptId.of("component-norm-bias");

  /** Filters and channels of convolutions. */
  public static final ConceptId COMPONENT_CONVOLUTION = ConceptId.of("component-convolution");

  /** Whole layers. */
  public static final ConceptId COMPONENT_LAYER = ConceptId.of("component-layer");

  /** Experts and their gates. */
  public static final ConceptId COMPONENT_EXPERT_ROUTER = ConceptId.of("component-expert-router");

  /** Intermediate values. */
  public static final ConceptId COMPONENT_ACTIVATION = ConceptId.of("component-activation");

  /** Training-time tensors. */
  public static final ConceptId COMPONENT_GRADIENT_OPTIMIZER =
      ConceptId.of("component-gradient-optimizer");

  /** Cached keys and values. */
  public static final ConceptId COMPONENT_KV_CACHE = ConceptId.of("component-kv-cache");

  /** Input sequence elements. */
  public static final ConceptId COMPONENT_TOKEN_PROMPT = ConceptId.of("component-token-prompt");

  /** Generic weight tensors. */
  public static final ConceptId COMPONENT_WEIGHT = ConceptId.of("component-weight");

  private TargetComponents() {}
}
