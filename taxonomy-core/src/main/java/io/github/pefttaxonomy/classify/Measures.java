package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Metric;
import io.github.pefttaxonomy.classify.Quantity.Change;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words for what is measured, and those that say which way it goes. */
final class Measures {
  private static final int LONGEST = 3;
  private static final Node TERMS = Node.of(terms());
  private static final String[] DECREASES = {
    "reduc",
    "decreas",
    "fewer",
    "less",
    "smaller",
    "lower",
    "save",
    "saving",
    "cut",
    "compress",
    "shrink",
    "drop",
    "loss",
    "lose",
    "losing",
    "degrad",
    "remov",
    "prun",
    "slash",
    "freez",
    "minimi",
    "lighter",
    "shorter",
    "eliminat",
    "declin",
    "slimmer",
    "shorten",
    "trim",
    "lowering",
    "lowers",
    "decline",
    "cheaper",
    "slow",
    "sav",
    "skip",
    "halv"
  };
  private static final String[] INCREASES = {
    "increas", "improv", "higher", "larger", "greater", "more", "gain", "outperform", "exceed",
    "surpass", "boost", "better", "faster", "speed", "accelerat", "rais", "enhanc", "enlarg",
    "beat", "superior", "longer", "lift", "outpac", "uplift", "quick"
  };
  private static final String[] RETAINS = {
    "retain", "maintain", "preserv", "keep", "recover", "sustain", "match", "restor"
  };
  private static final Set<String> NO_CHANGE =
      WordList.of(
          "speed speeds compression lossless lossy losses pruning pruned pruner matching",
          "moreover dropout slowly quickly compressed skip skipping matches match");

  private Measures() {}

  /**
   * A term for a metric in a text.
   *
   * @param metric what it means
   * @param start its first word
   * @param end the word after it
   */
  record Term(Metric metric, int start, int end) {}

  /** The words that may follow in a term, and what the words so far mean. */
  private static final class Node {
    final Map<String, Node> next = new HashMap<>();
    @Nullable Metric metric;

    static Node of(Map<String, Metric> terms) {
      Node root = new Node();
      terms.forEach(
          (phrase, metric) -> {
            Node node = root;
            for (String word : phrase.split(" ", -1)) {
              node = node.next.computeIfAbsent(word, w -> new Node());
            }
            node.metric = metric;
          });
      return root;
    }
  }

  private static Map<String, Metric> terms() {
    Map<String, Metric> terms = new HashMap<>();
    add(
        terms,
        Metric.TRAINABLE_PARAMETERS,
        "trainable parameters",
        "trainable parameter",
        "trainable params",
        "tunable parameters",
        "learnable parameters",
        "trained parameters",
        "tuned parameters",
        "finetuned parameters",
        "fine-tuned parameters",
        "task parameters",
        "task-specific parameters",
        "specific parameters",
        "adapter parameters",
        "additional parameters",
        "extra parameters",
        "added parameters",
        "training parameters",
        "optimized parameters",
        "updated parameters",
        "learned parameters",
        "trainable weights",
        "retained parameters",
        "parameter updates",
        "tuning parameters");
    add(
        terms,
        Metric.TOTAL_PARAMETERS,
        "parameters",
        "parameter",
        "params",
        "parameter count",
        "parameter counts",
        "total parameters",
        "model parameters",
        "model capacity",
        "network parameters",
        "number of parameters",
        "parameter number",
        "parameter size");
    add(
        terms,
        Metric.MODEL_SIZE,
        "model size",
        "model sizes",
        "size",
        "sizes",
        "compression",
        "compression ratio",
        "compression rate",
        "compression ratios",
        "compression rates",
        "storage",
        "storage cost",
        "disk space",
        "checkpoint size",
        "base models",
        "model storage",
        "storage space",
        "weight size",
        "models",
        "checkpoints");
    add(
        terms,
        Metric.MEMORY,
        "memory",
        "memory usage",
        "memory footprint",
        "memory consumption",
        "gpu memory",
        "vram",
        "ram",
        "kv cache",
        "cache size",
        "memory size",
        "memory cost",
        "memory requirements",
        "memory overhead",
        "peak memory",
        "dram",
        "footprint",
        "cache memory",
        "memory requirement");
    add(
        terms,
        Metric.FLOPS,
        "flops",
        "flop",
        "macs",
        "mac",
        "operations",
        "computation",
        "computations",
        "compute",
        "computational cost",
        "computational costs",
        "madds",
        "multiply-adds",
        "computational complexity",
        "computation cost",
        "computation costs",
        "training compute",
        "training flops",
        "inference flops",
        "computational overhead",
        "computational load",
        "compute budget",
        "training cost",
        "training costs",
        "inference cost",
        "inference costs",
        "computing cost",
        "computational budget");
    add(
        terms,
        Metric.LATENCY,
        "latency",
        "time",
        "times",
        "inference time",
        "training time",
        "runtime",
        "wall-clock time",
        "search time",
        "delay",
        "latencies",
        "convergence time",
        "execution time",
        "response time",
        "training hours",
        "gpu hours",
        "run time",
        "inference latency",
        "duration",
        "walltime");
    add(
        terms,
        Metric.THROUGHPUT,
        "speedup",
        "speedups",
        "speed-up",
        "speed-ups",
        "speed",
        "throughput",
        "faster",
        "fast",
        "acceleration",
        "fps",
        "speeds",
        "inference speed",
        "speed up",
        "speed ups",
        "quicker",
        "inference throughput",
        "training throughput",
        "acceleration ratio",
        "quickly",
        "training speed",
        "accelerations");
    add(
        terms,
        Metric.SPARSITY,
        "sparsity",
        "sparse",
        "heads",
        "experts",
        "weights",
        "neurons",
        "layers",
        "elements",
        "attention heads",
        "channels",
        "filters",
        "tokens");
    add(
        terms,
        Metric.ACCURACY,
        "accuracy",
        "accuracies",
        "accurate",
        "performance",
        "bleu",
        "f1",
        "perplexity",
        "ppl",
        "score",
        "scores",
        "error",
        "errors",
        "error rate",
        "wer",
        "quality",
        "map",
        "rouge",
        "precision",
        "recall",
        "auc",
        "success rate",
        "win rate",
        "word error rate",
        "performances",
        "points",
        "performance loss",
        "accuracy loss",
        "degradation",
        "top-1",
        "rouge-l",
        "cer",
        "miou",
        "iou",
        "psnr",
        "fid",
        "average performance",
        "pass rate",
        "metrics",
        "improvement in metrics",
        "generalization");
    return terms;
  }

  private static void add(Map<String, Metric> terms, Metric metric, String... phrases) {
    for (String phrase : phrases) {
      terms.put(phrase.replace('-', ' '), metric);
    }
  }

  /** Returns the longest term that begins at a word, before another word, or null. */
  static @Nullable Term at(Prose prose, int word, int before) {
    @Nullable Node node = TERMS;
    Term longest = null;
    for (int end = word; end < Math.min(before, word + LONGEST); end++) {
      if (end > word && prose.breakBefore(end) != 0) {
        break;
      }
      node = node.next.get(prose.lower(end));
      if (node == null) {
        break;
      } else if (node.metric != null) {
        longest = new Term(node.metric, word, end + 1);
      }
    }
    return longest;
  }

  /** Returns whether less of what a term means is better. */
  static boolean isBetterSmall(Prose prose, Term term) {
    return switch (term.metric()) {
      case LATENCY, MEMORY, FLOPS, TOTAL_PARAMETERS, TRAINABLE_PARAMETERS, MODEL_SIZE ->
          !prose.lower(term.end() - 1).startsWith("compress");
      case ACCURACY -> {
        String word = prose.lower(term.end() - 1);
        yield word.startsWith("perplex")
            || word.startsWith("error")
            || word.equals("wer")
            || (word.equals("rate") && prose.lower(Math.max(0, term.end() - 2)).equals("error"))
            || word.equals("ppl")
            || word.equals("fid")
            || word.equals("cer");
      }
      default -> false;
    };
  }

  /** Returns which way a word says that something goes. */
  static Change change(String lower) {
    if (lower.length() < 3 || NO_CHANGE.contains(lower)) {
      return Change.NONE;
    } else if (startsWith(lower, RETAINS)) {
      return Change.RETAIN;
    } else if (startsWith(lower, DECREASES)) {
      return Change.DECREASE;
    }
    return startsWith(lower, INCREASES) ? Change.INCREASE : Change.NONE;
  }

  private static boolean startsWith(String lower, String[] beginnings) {
    for (String beginning : beginnings) {
      if (lower.startsWith(beginning)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the metric that a word of change says by itself. */
  static Optional<Metric> implied(String lower) {
    if (startsWith(lower, new String[] {"faster", "speed", "accelerat", "quick"})) {
      return Optional.of(Metric.THROUGHPUT);
    } else if (startsWith(
        lower, new String[] {"smaller", "compress", "prun", "shrink", "slimmer"})) {
      return Optional.of(Metric.MODEL_SIZE);
    } else if (startsWith(
        lower,
        new String[] {
          "outperform",
          "surpass",
          "exceed",
          "beat",
          "improv",
          "boost",
          "gain",
          "degrad",
          "better",
          "enhanc",
          "superior"
        })) {
      return Optional.of(Metric.ACCURACY);
    }
    return Optional.empty();
  }
}
