package io.github.pefttaxonomy.data;

import io.github.pefttaxonomy.ConceptId;

/** The ids of the facet efficiency technique. Generated from the concepts files. */
public final class Techniques {
  /**
   * Root of everything that lets a learned model be adapted, stored, trained or run with fewer
   * parameters, bits, operations, joules or seconds.
   */
  public static final ConceptId FACET = ConceptId.of("efficiency-technique");

  /**
   * Turning an existing or planned model into one that needs less storage or computation while
   * keeping its behavior.
   */
  public static final ConceptId MODEL_COMPRESSION = ConceptId.of("model-compression");

  /** Applying two or more compression families together in one procedure. */
  public static final ConceptId JOINT_COMPRESSION = ConceptId.of("joint-compression");

  /**
   * Adapting a pretrained network to a task by learning a small set of new or selected parameters
   * while the bulk of the weights stays frozen.
   */
  public static final ConceptId PARAMETER_EFFICIENT_FINE_TUNING =
      ConceptId.of("parameter-efficient-fine-tuning");

  /**
   * PEFT that inserts extra trainable modules or vectors whose computation remains visible beside
   * the frozen weights.
   */
  public static final ConceptId ADDITIVE_PEFT = ConceptId.of("additive-peft");

  /**
   * Training small, usually bottleneck-shaped feed-forward blocks placed inside the layers of a
   * frozen network.
   */
  public static final ConceptId ADAPTER_TUNING = ConceptId.of("adapter-tuning");

  /** Adapter that sits after a sub-layer so that the hidden state has to pass through it. */
  public static final ConceptId SERIAL_ADAPTER = ConceptId.of("serial-adapter");

  /**
   * Adapter computed beside a frozen sub-layer, its output being added to that of the sub-layer.
   */
  public static final ConceptId PARALLEL_ADAPTER = ConceptId.of("parallel-adapter");

  /**
   * Adapter (or other PEFT) weights emitted by a shared network from task, language or layer
   * embeddings instead of being stored one set per task.
   */
  public static final ConceptId HYPER_ADAPTER = ConceptId.of("hyper-adapter");

  /**
   * Adapters made smaller by factorization, sharing, pruning, quantization or by dropping them from
   * some layers.
   */
  public static final ConceptId COMPACT_ADAPTER = ConceptId.of("compact-adapter");

  /**
   * Adapter kept linear so that it can be folded into the neighbouring weights after training and
   * adds nothing at inference.
   */
  public static final ConceptId MERGEABLE_ADAPTER = ConceptId.of("mergeable-adapter");

  /**
   * Stacking, fusing, splitting or averaging several separately trained adapters inside one model.
   */
  public static final ConceptId ADAPTER_COMPOSITION = ConceptId.of("adapter-composition");

  /**
   * Several adapter modules per layer among which a router or random choice decides for each input.
   */
  public static final ConceptId MIXTURE_OF_ADAPTERS = ConceptId.of("mixture-of-adapters");

  /**
   * PEFT that learns continuous vectors placed among the inputs or hidden states instead of
   * changing weights.
   */
  public static final ConceptId SOFT_PROMPT_TUNING = ConceptId.of("soft-prompt-tuning");

  /** Learning a short sequence of embeddings prepended once at the input of a frozen model. */
  public static final ConceptId PROMPT_TUNING = ConceptId.of("prompt-tuning");

  /** Learning key/value (or hidden) vectors that are prepended in every attention layer. */
  public static final ConceptId PREFIX_TUNING = ConceptId.of("prefix-tuning");

  /**
   * Soft prompts produced by a small trainable encoder and possibly inserted at several input
   * positions.
   */
  public static final ConceptId P_TUNING = ConceptId.of("p-tuning");

  /**
   * Soft prompts given to a vision backbone as extra patch tokens or as a learned pixel
   * perturbation.
   */
  public static final ConceptId VISUAL_PROMPT_TUNING = ConceptId.of("visual-prompt-tuning");

  /**
   * Learning context vectors for the text and/or image branch of a contrastive vision-language
   * model.
   */
  public static final ConceptId VISION_LANGUAGE_PROMPT_LEARNING =
      ConceptId.of("vision-language-prompt-learning");

  /**
   * A set of soft prompts from which a gate or key match picks or weighs the ones used for the
   * current input.
   */
  public static final ConceptId MIXTURE_OF_PROMPTS = ConceptId.of("mixture-of-prompts");

  /** Initializing or composing a soft prompt from prompts learned on other tasks. */
  public static final ConceptId PROMPT_TRANSFER = ConceptId.of("prompt-transfer");

  /** PEFT that multiplies (and possibly shifts) intermediate activations by learned vectors. */
  public static final ConceptId ACTIVATION_RESCALING = ConceptId.of("activation-rescaling");

  /** Learning small interventions on hidden states of a frozen model rather than on its weights. */
  public static final ConceptId REPRESENTATION_FINE_TUNING =
      ConceptId.of("representation-fine-tuning");

  /**
   * Making a frozen language model perceive by training only a light connector, layer-wise
   * injection or a few tokens fed by a frozen perceptual encoder.
   */
  public static final ConceptId CROSS_MODAL_BRIDGING = ConceptId.of("cross-modal-bridging");

  /**
   * Training a light network beside the frozen backbone so that no gradient flows back through the
   * backbone.
   */
  public static final ConceptId SIDE_TUNING = ConceptId.of("side-tuning");

  /**
   * PEFT whose weight update is expressed through a compact parametrization and can be merged into
   * the frozen weights.
   */
  public static final ConceptId REPARAMETERIZED_PEFT = ConceptId.of("reparameterized-peft");

  /**
   * Expressing the weight update with a structured matrix (block-diagonal, circulant, Monarch,
   * butterfly, convolutional) other than a plain two-factor product.
   */
  public static final ConceptId STRUCTURED_MATRIX_ADAPTATION =
      ConceptId.of("structured-matrix-adaptation");

  /** Update written as a Kronecker product of small matrices. */
  public static final ConceptId KRONECKER_ADAPTATION = ConceptId.of("kronecker-adaptation");

  /**
   * Update written as an element-wise product of low-rank matrices or of a low-rank matrix with the
   * frozen weight.
   */
  public static final ConceptId HADAMARD_ADAPTATION = ConceptId.of("hadamard-adaptation");

  /**
   * Stacking updates over layers, heads or matrices into a tensor and learning a tensor-train,
   * Tucker, CP or similar factorization of it.
   */
  public static final ConceptId TENSOR_ADAPTATION = ConceptId.of("tensor-adaptation");

  /** Update that multiplies the frozen weight by a learned transform instead of adding to it. */
  public static final ConceptId MULTIPLICATIVE_PEFT = ConceptId.of("multiplicative-peft");

  /**
   * Multiplicative tuning with an orthogonal or near-orthogonal transform that keeps angles between
   * neurons.
   */
  public static final ConceptId ORTHOGONAL_FINE_TUNING = ConceptId.of("orthogonal-fine-tuning");

  /** Multiplicative tuning built from Householder or hyperplane reflections. */
  public static final ConceptId REFLECTION_ADAPTATION = ConceptId.of("reflection-adaptation");

  /** Learning a few coefficients of the update in a fixed frequency basis. */
  public static final ConceptId SPECTRAL_ADAPTATION = ConceptId.of("spectral-adaptation");

  /**
   * Tuning in the singular basis of the frozen weight: singular values, top or bottom singular
   * directions or a core between singular vectors.
   */
  public static final ConceptId SINGULAR_VALUE_ADAPTATION =
      ConceptId.of("singular-value-adaptation");

  /**
   * Optimizing in a low-dimensional subspace that a fixed or learned map expands to the full
   * parameter vector.
   */
  public static final ConceptId INTRINSIC_SUBSPACE_TUNING =
      ConceptId.of("intrinsic-subspace-tuning");

  /** PEFT that tunes an existing subset of the weights and adds none. */
  public static final ConceptId SELECTIVE_PEFT = ConceptId.of("selective-peft");

  /** Tuning only the bias terms. */
  public static final ConceptId BIAS_TUNING = ConceptId.of("bias-tuning");

  /**
   * Tuning a scattered subset of weights chosen by magnitude, gradient, Fisher score or a learned
   * mask.
   */
  public static final ConceptId SPARSE_MASK_TUNING = ConceptId.of("sparse-mask-tuning");

  /** Tuning only the gains and shifts of normalization layers. */
  public static final ConceptId NORM_TUNING = ConceptId.of("norm-tuning");

  /** Updating through a sparsified gradient, so that each step touches few parameters. */
  public static final ConceptId GRADIENT_SPARSITY_TUNING = ConceptId.of("gradient-sparsity-tuning");

  /** Tuning whole layers (last, sampled or scheduled) and freezing the rest. */
  public static final ConceptId LAYER_FREEZING = ConceptId.of("layer-freezing");

  /** Tuning only rows of the embedding table, often for new tokens. */
  public static final ConceptId TOKEN_EMBEDDING_TUNING = ConceptId.of("token-embedding-tuning");

  /** Putting several kinds of PEFT module in one framework or describing them by one formula. */
  public static final ConceptId HYBRID_PEFT = ConceptId.of("hybrid-peft");

  /** Searching kinds, places and sizes of PEFT modules automatically. */
  public static final ConceptId PEFT_ARCHITECTURE_SEARCH = ConceptId.of("peft-architecture-search");

  /** PEFT modules organized as experts behind a gate. */
  public static final ConceptId MOE_PEFT = ConceptId.of("moe-peft");

  /** Recombining, routing among or adding up separately learned PEFT modules or skills. */
  public static final ConceptId PEFT_MODULE_COMPOSITION = ConceptId.of("peft-module-composition");

  /** Training PEFT modules over distributed private clients and exchanging only those modules. */
  public static final ConceptId FEDERATED_PEFT = ConceptId.of("federated-peft");

  /** PEFT organized so that a sequence of tasks can be learned with little forgetting. */
  public static final ConceptId CONTINUAL_PEFT = ConceptId.of("continual-peft");

  /**
   * Pruning a model while training few parameters, e.g. with importance estimated through low-rank
   * modules.
   */
  public static final ConceptId PARAMETER_EFFICIENT_PRUNING =
      ConceptId.of("parameter-efficient-pruning");

  /**
   * Storing the difference between a fine-tuned and a base model in few bits, few ranks or few
   * entries.
   */
  public static final ConceptId DELTA_COMPRESSION = ConceptId.of("delta-compression");

  /** Learning the update of a frozen weight matrix as a product of two thin matrices. */
  public static final ConceptId LOW_RANK_ADAPTATION = ConceptId.of("low-rank-adaptation");

  /** Choosing, growing or shrinking the rank of each low-rank module instead of fixing one rank. */
  public static final ConceptId LORA_RANK_ALLOCATION = ConceptId.of("lora-rank-allocation");

  /**
   * Starting the low-rank factors from weight, activation or gradient statistics rather than from
   * noise and zero.
   */
  public static final ConceptId LORA_INITIALIZATION = ConceptId.of("lora-initialization");

  /**
   * Separating magnitude from direction (or norm from angle) of the weight or of the update and
   * learning them apart.
   */
  public static final ConceptId LORA_WEIGHT_DECOMPOSITION =
      ConceptId.of("lora-weight-decomposition");

  /** Reusing one low-rank factor, vector bank or shard across layers, modules or tasks. */
  public static final ConceptId LORA_PARAMETER_SHARING = ConceptId.of("lora-parameter-sharing");

  /**
   * Keeping the low-rank factors frozen (random, or taken from an SVD) and training only a few
   * scaling vectors, mixing coefficients or a tiny core matrix.
   */
  public static final ConceptId LORA_RANDOM_BASIS = ConceptId.of("lora-random-basis");

  /**
   * Low-rank tuning of a model whose base weights (or LoRA factors) are held in low precision,
   * including initializations that repair quantization error.
   */
  public static final ConceptId QUANTIZED_LORA = ConceptId.of("quantized-lora");

  /** Several low-rank modules per layer treated as experts under a gate or router. */
  public static final ConceptId MIXTURE_OF_LORA = ConceptId.of("mixture-of-lora");

  /**
   * Raising the effective rank of the learned update beyond the nominal rank, by stacking,
   * restarting, masking, multiplying with the weight or other means.
   */
  public static final ConceptId HIGH_RANK_LORA = ConceptId.of("high-rank-lora");

  /**
   * Changing learning rates, scaling, gradients, preconditioning or the optimizer so that low-rank
   * factors train better.
   */
  public static final ConceptId LORA_OPTIMIZATION = ConceptId.of("lora-optimization");

  /**
   * Removing, masking or freezing part of the low-rank modules, or combining a sparse update with a
   * low-rank one.
   */
  public static final ConceptId LORA_SPARSITY = ConceptId.of("lora-sparsity");

  /** Cutting activation memory, gradient memory or step time of low-rank training itself. */
  public static final ConceptId LORA_MEMORY_SAVING = ConceptId.of("lora-memory-saving");

  /**
   * Combining low-rank modules trained for different tasks, styles or users into one set or one
   * prediction.
   */
  public static final ConceptId LORA_MERGING = ConceptId.of("lora-merging");

  /** Systems that host or train many low-rank adapters over one base model at once. */
  public static final ConceptId LORA_SERVING = ConceptId.of("lora-serving");

  /**
   * Training a network from scratch, or most of the way, with low-rank (plus sparse) updates or
   * factors.
   */
  public static final ConceptId LOW_RANK_PRETRAINING = ConceptId.of("low-rank-pretraining");

  /**
   * Dropout, Bayesian, ensemble or sharpness-based treatment of low-rank modules against
   * overfitting or miscalibration.
   */
  public static final ConceptId LORA_REGULARIZATION = ConceptId.of("lora-regularization");

  /**
   * Producing low-rank weights from a task description, an example or a condition with another
   * network.
   */
  public static final ConceptId LORA_GENERATION = ConceptId.of("lora-generation");

  /** Low-rank tuning aimed at stretching the usable context length. */
  public static final ConceptId LONG_CONTEXT_LORA = ConceptId.of("long-context-lora");

  /**
   * Network part made of several expert sub-networks whose outputs are chosen or weighed by a gate.
   */
  public static final ConceptId MIXTURE_OF_EXPERTS = ConceptId.of("mixture-of-experts");

  /** MoE in which only a few experts run for a token or example. */
  public static final ConceptId SPARSE_MOE = ConceptId.of("sparse-moe");

  /** How inputs are matched with experts. */
  public static final ConceptId MOE_ROUTING = ConceptId.of("moe-routing");

  /** Each token picks its k best experts. */
  public static final ConceptId TOKEN_CHOICE_ROUTING = ConceptId.of("token-choice-routing");

  /** Each expert picks the tokens that it will process, up to a bucket size. */
  public static final ConceptId EXPERT_CHOICE_ROUTING = ConceptId.of("expert-choice-routing");

  /** Routing by a hash, the word identity, the domain or chance instead of a learned gate. */
  public static final ConceptId FIXED_ROUTING = ConceptId.of("fixed-routing");

  /**
   * Routing by weighted mixing of tokens, outputs or expert parameters so that no discrete choice
   * is made.
   */
  public static final ConceptId SOFT_MOE = ConceptId.of("soft-moe");

  /** The number of active experts varies with the input. */
  public static final ConceptId ADAPTIVE_EXPERT_COUNT = ConceptId.of("adaptive-expert-count");

  /**
   * Keeping the use of experts even, or avoiding collapse, by losses, biases, assignment or
   * capacity rules.
   */
  public static final ConceptId MOE_LOAD_BALANCING = ConceptId.of("moe-load-balancing");

  /** Design of expert size and number, including many tiny experts and always-on shared experts. */
  public static final ConceptId FINE_GRAINED_EXPERTS = ConceptId.of("fine-grained-experts");

  /** Experts formed by attention heads or attention projections. */
  public static final ConceptId ATTENTION_MOE = ConceptId.of("attention-moe");

  /** MoE whose gates or experts separate or share knowledge among tasks or languages. */
  public static final ConceptId MULTI_TASK_MOE = ConceptId.of("multi-task-moe");

  /** MoE with experts for, or routing across, modalities. */
  public static final ConceptId MULTIMODAL_MOE = ConceptId.of("multimodal-moe");

  /**
   * Building an MoE from trained dense weights, by copying, splitting or gathering several dense
   * models.
   */
  public static final ConceptId MOE_UPCYCLING = ConceptId.of("moe-upcycling");

  /** Averaging or fusing experts, at run time or once, so that fewer are computed or stored. */
  public static final ConceptId EXPERT_MERGING = ConceptId.of("expert-merging");

  /** Software and communication schemes for training MoE models on many devices. */
  public static final ConceptId MOE_TRAINING_SYSTEM = ConceptId.of("moe-training-system");

  /** Spreading the experts of a layer over devices and exchanging tokens among them. */
  public static final ConceptId EXPERT_PARALLELISM = ConceptId.of("expert-parallelism");

  /**
   * Running MoE models fast or on small memory by caching, prefetching, offloading or co-scheduling
   * experts.
   */
  public static final ConceptId MOE_INFERENCE_SYSTEM = ConceptId.of("moe-inference-system");

  /** Making MoE models smaller by pruning, merging, factorizing or quantizing experts. */
  public static final ConceptId MOE_COMPRESSION = ConceptId.of("moe-compression");

  /** Removing whole experts that matter little. */
  public static final ConceptId EXPERT_PRUNING = ConceptId.of("expert-pruning");

  /** Quantization that exploits the differing roles of experts, shared experts and router. */
  public static final ConceptId MOE_QUANTIZATION = ConceptId.of("moe-quantization");

  /** Mathematical or empirical study of why, when and how safely sparse expert layers work. */
  public static final ConceptId MOE_THEORY = ConceptId.of("moe-theory");

  /**
   * Statistical mixture models with covariate-dependent gates, fitted by EM or maximum likelihood.
   */
  public static final ConceptId CLASSICAL_MIXTURE_OF_EXPERTS =
      ConceptId.of("classical-mixture-of-experts");

  /** Running only the parts of a network that a gate selects for the input. */
  public static final ConceptId CONDITIONAL_COMPUTATION = ConceptId.of("conditional-computation");

  /** Large trainable key-value stores accessed sparsely, adding capacity at little compute. */
  public static final ConceptId MEMORY_LAYER = ConceptId.of("memory-layer");

  /**
   * Representing weights, activations or other tensors with fewer bits than the reference format.
   */
  public static final ConceptId QUANTIZATION = ConceptId.of("quantization");

  /** Quantizing a trained model with no or little data and without full retraining. */
  public static final ConceptId POST_TRAINING_QUANTIZATION =
      ConceptId.of("post-training-quantization");

  /** Training or fine-tuning with simulated quantization in the loop. */
  public static final ConceptId QUANTIZATION_AWARE_TRAINING =
      ConceptId.of("quantization-aware-training");

  /** Quantizing stored weights while computing with higher-precision activations. */
  public static final ConceptId WEIGHT_ONLY_QUANTIZATION = ConceptId.of("weight-only-quantization");

  /** Quantizing both operands so that matrix products run in low precision. */
  public static final ConceptId WEIGHT_ACTIVATION_QUANTIZATION =
      ConceptId.of("weight-activation-quantization");

  /** Giving different bit-widths to layers, channels, blocks or experts. */
  public static final ConceptId MIXED_PRECISION_QUANTIZATION =
      ConceptId.of("mixed-precision-quantization");

  /** Quantization to about two bits per weight or fewer. */
  public static final ConceptId EXTREME_LOW_BIT_QUANTIZATION =
      ConceptId.of("extreme-low-bit-quantization");

  /** Restricting weights and/or activations to two values. */
  public static final ConceptId BINARY_QUANTIZATION = ConceptId.of("binary-quantization");

  /** Restricting weights and/or activations to three values. */
  public static final ConceptId TERNARY_QUANTIZATION = ConceptId.of("ternary-quantization");

  /** Training with low-precision forward and/or backward arithmetic. */
  public static final ConceptId LOW_PRECISION_TRAINING = ConceptId.of("low-precision-training");

  /** Training or fine-tuning whose forward and backward products use integers. */
  public static final ConceptId INTEGER_TRAINING = ConceptId.of("integer-training");

  /** Design or comparison of numeric formats for low-precision networks. */
  public static final ConceptId NUMBER_FORMAT = ConceptId.of("number-format");

  /** Quantization levels that are not equally spaced. */
  public static final ConceptId NON_UNIFORM_QUANTIZATION = ConceptId.of("non-uniform-quantization");

  /**
   * Replacing groups of weights by indices into a learned or fixed codebook, including k-means
   * weight sharing.
   */
  public static final ConceptId VECTOR_CODEBOOK_QUANTIZATION =
      ConceptId.of("vector-codebook-quantization");

  /**
   * Moving, splitting, isolating or smoothing the large values that break low-bit activations or
   * weights.
   */
  public static final ConceptId OUTLIER_HANDLING_QUANTIZATION =
      ConceptId.of("outlier-handling-quantization");

  /**
   * Applying rotations or other orthogonal maps before quantizing so that values are spread evenly.
   */
  public static final ConceptId ROTATION_QUANTIZATION = ConceptId.of("rotation-quantization");

  /** Quantizing weights one after another and correcting the rest with second-order information. */
  public static final ConceptId ERROR_COMPENSATING_QUANTIZATION =
      ConceptId.of("error-compensating-quantization");

  /** Learning rounding or scales to reproduce layer or block outputs on calibration data. */
  public static final ConceptId RECONSTRUCTION_QUANTIZATION =
      ConceptId.of("reconstruction-quantization");

  /** Quantizing without access to original data, often from generated samples. */
  public static final ConceptId DATA_FREE_QUANTIZATION = ConceptId.of("data-free-quantization");

  /** Adding a low-rank term that restores what quantization lost. */
  public static final ConceptId LOW_RANK_ERROR_COMPENSATION =
      ConceptId.of("low-rank-error-compensation");

  /** Storing cached keys and values in few bits. */
  public static final ConceptId KV_CACHE_QUANTIZATION = ConceptId.of("kv-cache-quantization");

  /** Software kernels that make low-bit models run fast. */
  public static final ConceptId QUANTIZED_KERNEL = ConceptId.of("quantized-kernel");

  /** Networks in which many weights or activations are exactly zero or inactive. */
  public static final ConceptId SPARSITY = ConceptId.of("sparsity");

  /** Deleting weights or structures from a network. */
  public static final ConceptId PRUNING = ConceptId.of("pruning");

  /** Removing single weights anywhere. */
  public static final ConceptId UNSTRUCTURED_PRUNING = ConceptId.of("unstructured-pruning");

  /** Removing whole groups so that a smaller dense network remains. */
  public static final ConceptId STRUCTURED_PRUNING = ConceptId.of("structured-pruning");

  /** Removing filters or channels of convolutional layers. */
  public static final ConceptId CHANNEL_PRUNING = ConceptId.of("channel-pruning");

  /** Removing attention heads. */
  public static final ConceptId HEAD_PRUNING = ConceptId.of("head-pruning");

  /** Removing neurons, hidden dimensions or embedding dimensions. */
  public static final ConceptId FFN_NEURON_PRUNING = ConceptId.of("ffn-neuron-pruning");

  /** Removing whole layers or residual blocks for good. */
  public static final ConceptId LAYER_PRUNING = ConceptId.of("layer-pruning");

  /** At most N non-zero weights in every group of M, a pattern that hardware can exploit. */
  public static final ConceptId N_M_SPARSITY = ConceptId.of("n-m-sparsity");

  /** Pruning a trained model with calibration data and without retraining. */
  public static final ConceptId POST_TRAINING_PRUNING = ConceptId.of("post-training-pruning");

  /** Removing weights step by step while the model is trained or fine-tuned. */
  public static final ConceptId GRADUAL_PRUNING = ConceptId.of("gradual-pruning");

  /** How the worth of a weight or structure is estimated. */
  public static final ConceptId PRUNING_CRITERION = ConceptId.of("pruning-criterion");

  /** Penalties, gates or thresholds that drive weights or structures to zero during training. */
  public static final ConceptId SPARSITY_REGULARIZATION = ConceptId.of("sparsity-regularization");

  /**
   * Searching or meta-learning how much to prune where, including layer-wise sparsity allocation.
   */
  public static final ConceptId AUTOMATED_PRUNING = ConceptId.of("automated-pruning");

  /** Training a sparse network whose connection pattern changes during training. */
  public static final ConceptId DYNAMIC_SPARSE_TRAINING = ConceptId.of("dynamic-sparse-training");

  /** Existence and search of sparse subnetworks that train as well as the dense network. */
  public static final ConceptId LOTTERY_TICKET = ConceptId.of("lottery-ticket");

  /** Choosing the sparse structure before training. */
  public static final ConceptId PRUNING_AT_INITIALIZATION =
      ConceptId.of("pruning-at-initialization");

  /** Using the fact that only few neurons fire for a given input to skip computation. */
  public static final ConceptId ACTIVATION_SPARSITY = ConceptId.of("activation-sparsity");

  /** Dropping or merging tokens inside the network. */
  public static final ConceptId TOKEN_REDUCTION = ConceptId.of("token-reduction");

  /** Removing vocabulary entries and their embeddings, e.g. of unneeded languages. */
  public static final ConceptId VOCABULARY_TRIMMING = ConceptId.of("vocabulary-trimming");

  /** How a pruned subnetwork is retrained, annealed or regularized to regain accuracy. */
  public static final ConceptId PRUNED_MODEL_RECOVERY = ConceptId.of("pruned-model-recovery");

  /** Training a student on the outputs or internals of one or more teachers. */
  public static final ConceptId KNOWLEDGE_DISTILLATION = ConceptId.of("knowledge-distillation");

  /** Matching output distributions. */
  public static final ConceptId LOGIT_DISTILLATION = ConceptId.of("logit-distillation");

  /** Matching intermediate features, attention maps or relations among examples. */
  public static final ConceptId FEATURE_DISTILLATION = ConceptId.of("feature-distillation");

  /** Teacher and student are the same model, peers or parts of one model. */
  public static final ConceptId SELF_DISTILLATION = ConceptId.of("self-distillation");

  /** Distilling on generated or unlabeled substitute data. */
  public static final ConceptId SYNTHETIC_DATA_DISTILLATION =
      ConceptId.of("synthetic-data-distillation");

  /**
   * Transferring generation, reasoning or instruction-following ability of a language model to a
   * smaller one.
   */
  public static final ConceptId LLM_DISTILLATION = ConceptId.of("llm-distillation");

  /** Replacing weight (or cached) matrices by products of thinner ones. */
  public static final ConceptId LOW_RANK_DECOMPOSITION = ConceptId.of("low-rank-decomposition");

  /** Writing weights or representations as contracted networks of small tensors. */
  public static final ConceptId TENSOR_DECOMPOSITION = ConceptId.of("tensor-decomposition");

  /** Finding ranks and topology of a tensor network from data. */
  public static final ConceptId TENSOR_STRUCTURE_SEARCH = ConceptId.of("tensor-structure-search");

  /** Factorizing or otherwise compressing the embedding table. */
  public static final ConceptId EMBEDDING_FACTORIZATION = ConceptId.of("embedding-factorization");

  /** Using one parameter in several places so that fewer unique parameters are stored. */
  public static final ConceptId WEIGHT_SHARING = ConceptId.of("weight-sharing");

  /** Applying the same block repeatedly or sharing parameters among layers. */
  public static final ConceptId CROSS_LAYER_SHARING = ConceptId.of("cross-layer-sharing");

  /**
   * Sharing projection matrices or attention maps among heads or layers of a trained or planned
   * model.
   */
  public static final ConceptId ATTENTION_WEIGHT_SHARING = ConceptId.of("attention-weight-sharing");

  /** Layers whose matrices have algebraic structure with fast products and few free entries. */
  public static final ConceptId STRUCTURED_MATRIX = ConceptId.of("structured-matrix");

  /** Designing a network that is small or cheap from the outset. */
  public static final ConceptId COMPACT_ARCHITECTURE = ConceptId.of("compact-architecture");

  /** Convolutions factorized over depth, groups, axes or rank to save weights and operations. */
  public static final ConceptId EFFICIENT_CONVOLUTION = ConceptId.of("efficient-convolution");

  /** Redesigning transformer layers, widths, depths or token flow to cost less. */
  public static final ConceptId EFFICIENT_TRANSFORMER_BLOCK =
      ConceptId.of("efficient-transformer-block");

  /** 3D scene models (radiance fields, Gaussians) stored with few parameters. */
  public static final ConceptId COMPACT_SCENE_REPRESENTATION =
      ConceptId.of("compact-scene-representation");

  /** Reusing a trained small model to start a larger one instead of training from scratch. */
  public static final ConceptId MODEL_GROWTH = ConceptId.of("model-growth");

  /** One set of weights from which sub-models of several sizes can be taken at deployment. */
  public static final ConceptId ELASTIC_MODEL = ConceptId.of("elastic-model");

  /** Automatic search of network structure, usually under cost constraints. */
  public static final ConceptId NEURAL_ARCHITECTURE_SEARCH =
      ConceptId.of("neural-architecture-search");

  /** NAS driven by evolutionary operators or a controller. */
  public static final ConceptId EVOLUTIONARY_NAS = ConceptId.of("evolutionary-nas");

  /** NAS in which all candidates live in one trained super-network or a relaxed search space. */
  public static final ConceptId ONE_SHOT_NAS = ConceptId.of("one-shot-nas");

  /** NAS that optimizes measured or modeled device cost, or that uses very cheap proxies. */
  public static final ConceptId HARDWARE_AWARE_NAS = ConceptId.of("hardware-aware-nas");

  /** Spending an amount of computation that depends on the input. */
  public static final ConceptId DYNAMIC_COMPUTATION = ConceptId.of("dynamic-computation");

  /** Stopping at an intermediate layer when the prediction is good enough. */
  public static final ConceptId EARLY_EXIT = ConceptId.of("early-exit");

  /** Bypassing layers for some tokens or inputs at run time. */
  public static final ConceptId LAYER_SKIPPING = ConceptId.of("layer-skipping");

  /** Sending easy inputs to a cheap model and hard ones to a costly model. */
  public static final ConceptId MODEL_CASCADE = ConceptId.of("model-cascade");

  /** Attention that costs less time or memory than the standard quadratic form. */
  public static final ConceptId EFFICIENT_ATTENTION = ConceptId.of("efficient-attention");

  /** Attending to a subset of positions. */
  public static final ConceptId SPARSE_ATTENTION = ConceptId.of("sparse-attention");

  /** Sequence mixing with linear cost by kernels, recurrences or state-space models. */
  public static final ConceptId LINEAR_ATTENTION_SSM = ConceptId.of("linear-attention-ssm");

  /** Exact attention arranged to move less data through the memory hierarchy. */
  public static final ConceptId IO_AWARE_ATTENTION = ConceptId.of("io-aware-attention");

  /** Attention with fewer or compressed key-value heads. */
  public static final ConceptId GROUPED_QUERY_ATTENTION = ConceptId.of("grouped-query-attention");

  /** Making cached keys and values smaller, shared or cheaper to manage. */
  public static final ConceptId KV_CACHE_OPTIMIZATION = ConceptId.of("kv-cache-optimization");

  /** Keeping only some cached entries. */
  public static final ConceptId KV_CACHE_EVICTION = ConceptId.of("kv-cache-eviction");

  /** Computing keys and values for few layers and reusing them in the others. */
  public static final ConceptId KV_CACHE_SHARING = ConceptId.of("kv-cache-sharing");

  /** Merging cached entries or projecting them to fewer dimensions. */
  public static final ConceptId KV_CACHE_MERGING_LOW_RANK =
      ConceptId.of("kv-cache-merging-low-rank");

  /**
   * Grouping concept for methods that speed up or cheapen running a model without being compression
   * as such.
   */
  public static final ConceptId INFERENCE_OPTIMIZATION = ConceptId.of("inference-optimization");

  /** Proposing several tokens cheaply and verifying them in parallel with the large model. */
  public static final ConceptId SPECULATIVE_DECODING = ConceptId.of("speculative-decoding");

  /** Drafting with parts of, or heads on, the target model itself. */
  public static final ConceptId SELF_SPECULATIVE_DECODING =
      ConceptId.of("self-speculative-decoding");

  /** Producing several tokens at once without a separate draft model. */
  public static final ConceptId PARALLEL_DECODING = ConceptId.of("parallel-decoding");

  /**
   * Shortening the prompt or context, as text or as learned summary tokens, before or while it is
   * read.
   */
  public static final ConceptId PROMPT_COMPRESSION = ConceptId.of("prompt-compression");

  /** Software that runs models efficiently on given hardware. */
  public static final ConceptId INFERENCE_SYSTEM = ConceptId.of("inference-system");

  /** Multi-user systems that schedule requests over model instances. */
  public static final ConceptId LLM_SERVING_SYSTEM = ConceptId.of("llm-serving-system");

  /** Forming batches and ordering or placing requests. */
  public static final ConceptId BATCHING_AND_SCHEDULING = ConceptId.of("batching-and-scheduling");

  /** Running prompt reading and token generation on different resources. */
  public static final ConceptId PREFILL_DECODE_DISAGGREGATION =
      ConceptId.of("prefill-decode-disaggregation");

  /** Keeping weights, caches or states in slower memory and moving them when needed. */
  public static final ConceptId OFFLOADING = ConceptId.of("offloading");

  /** Making models run on phones, embedded boards, laptops or microcontrollers. */
  public static final ConceptId ON_DEVICE_INFERENCE = ConceptId.of("on-device-inference");

  /** Low-level code generation and kernel design for fast execution. */
  public static final ConceptId INFERENCE_KERNEL_OPTIMIZATION =
      ConceptId.of("inference-kernel-optimization");

  /** Dedicated circuits or architectures for running or training networks. */
  public static final ConceptId HARDWARE_ACCELERATOR = ConceptId.of("hardware-accelerator");

  /** Computing inside or beside the memory devices. */
  public static final ConceptId PROCESSING_IN_MEMORY = ConceptId.of("processing-in-memory");

  /** Lowering the memory that training or fine-tuning needs. */
  public static final ConceptId MEMORY_EFFICIENT_TRAINING =
      ConceptId.of("memory-efficient-training");

  /** Optimizers that keep less state than Adam. */
  public static final ConceptId MEMORY_EFFICIENT_OPTIMIZER =
      ConceptId.of("memory-efficient-optimizer");

  /**
   * Optimizing in a low-dimensional projection of the gradient, possibly with state-free updates
   * elsewhere.
   */
  public static final ConceptId GRADIENT_LOW_RANK_PROJECTION =
      ConceptId.of("gradient-low-rank-projection");

  /** Updating one block or a few layers at a time. */
  public static final ConceptId BLOCKWISE_OPTIMIZATION = ConceptId.of("blockwise-optimization");

  /** Fine-tuning from forward passes only. */
  public static final ConceptId ZEROTH_ORDER_FINE_TUNING = ConceptId.of("zeroth-order-fine-tuning");

  /** Storing fewer or smaller activations for the backward pass. */
  public static final ConceptId ACTIVATION_MEMORY_REDUCTION =
      ConceptId.of("activation-memory-reduction");

  /** Splitting the training of a model over many devices. */
  public static final ConceptId DISTRIBUTED_TRAINING = ConceptId.of("distributed-training");

  /** Cutting layers, stages or sequences across devices. */
  public static final ConceptId TENSOR_PIPELINE_PARALLELISM =
      ConceptId.of("tensor-pipeline-parallelism");

  /**
   * Partitioning or offloading optimizer states, gradients and parameters among data-parallel
   * workers.
   */
  public static final ConceptId STATE_SHARDING = ConceptId.of("state-sharding");

  /** Sending fewer or smaller messages during distributed or federated training. */
  public static final ConceptId COMMUNICATION_COMPRESSION =
      ConceptId.of("communication-compression");

  /** Choosing schedules and hyperparameters of large runs from small ones. */
  public static final ConceptId TRAINING_HYPERPARAMETER_TRANSFER =
      ConceptId.of("training-hyperparameter-transfer");

  /**
   * Grouping concept for cheaper training by recipe, data or schedule rather than by memory layout
   * or parallelism.
   */
  public static final ConceptId TRAINING_EFFICIENCY = ConceptId.of("training-efficiency");

  /** Carrying on the pretraining of an existing model on new data instead of starting again. */
  public static final ConceptId CONTINUED_PRETRAINING = ConceptId.of("continued-pretraining");

  /**
   * Giving new vocabulary entries useful starting vectors when a model is carried to new languages
   * or domains.
   */
  public static final ConceptId EMBEDDING_INITIALIZATION = ConceptId.of("embedding-initialization");

  /** Training on fewer, better chosen examples. */
  public static final ConceptId DATA_PRUNING = ConceptId.of("data-pruning");

  /** How to spend a parameter budget among depth, width, attention and MLP. */
  public static final ConceptId DEPTH_WIDTH_TRADEOFF = ConceptId.of("depth-width-tradeoff");

  /** A network that outputs the weights of another one. */
  public static final ConceptId HYPERNETWORK = ConceptId.of("hypernetwork");

  /** Combining the weights of several models into one. */
  public static final ConceptId MODEL_MERGING = ConceptId.of("model-merging");

  /** Combining outputs (or turns) of several models instead of enlarging one. */
  public static final ConceptId MODEL_ENSEMBLING = ConceptId.of("model-ensembling");

  /** How loss or task performance depends on parameters, data, compute, sparsity or precision. */
  public static final ConceptId SCALING_LAW = ConceptId.of("scaling-law");

  /** Scaling laws in which sparsity, number of experts or active parameters is a variable. */
  public static final ConceptId SPARSE_SCALING_LAW = ConceptId.of("sparse-scaling-law");

  /**
   * Scaling laws that include the later cost of inference or architecture choices that drive it.
   */
  public static final ConceptId INFERENCE_AWARE_SCALING = ConceptId.of("inference-aware-scaling");

  /**
   * Theory or measurement of what many parameters do: redundancy, landscape, memorization,
   * expressivity, generalization.
   */
  public static final ConceptId OVER_PARAMETERIZATION = ConceptId.of("over-parameterization");

  /** The smallest parameter subspace in which a task can be solved. */
  public static final ConceptId INTRINSIC_DIMENSION = ConceptId.of("intrinsic-dimension");

  /** Measuring or reducing energy and emissions of training and inference. */
  public static final ConceptId GREEN_AI = ConceptId.of("green-ai");

  /**
   * Building or studying small or domain-bound language models as a cheaper substitute for large
   * general ones.
   */
  public static final ConceptId SMALL_SPECIALIZED_LM = ConceptId.of("small-specialized-lm");

  /**
   * Training, prompting or workflow measures whose declared aim is to make a small language model
   * do what a large one does.
   */
  public static final ConceptId SMALL_MODEL_ENHANCEMENT = ConceptId.of("small-model-enhancement");

  private Techniques() {}
}
