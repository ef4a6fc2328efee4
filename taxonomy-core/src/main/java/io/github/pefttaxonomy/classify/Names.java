package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ObjectArrays;
import java.util.Arrays;
import java.util.Set;

/** Tells what looks like a name: mixed case, capitals, digits, hyphens; and what only looks so. */
final class Names {
  private static final Set<String> COMMON =
      WordList.of(
          "llm llms nlp nlu nlg gpu gpus cpu cpus ai ml dl rl cnn cnns dnn dnns rnn rnns gnn",
          "gnns mlp mlps ann anns lm lms plm plms vlm vlms mllm mllms vit vits sota api apis",
          "flops macs peft moe moes kv sota's ffn ffns nas qa mt nmt asr ocr vqa iot fpga",
          "fpgas asic dram ram hbm nvidia amd usa eu ptq qat kd sgd svd pca icl cot rag sft",
          "rlhf dpo slm slms ehr ehrs mri ct 3d 2d 1d i.e e.g ie eg bleu rouge wer map miou",
          "iou ssim psnr fid lpips auc auroc f1 fps gb mb ms id ood ip os tpu tpus npu npus soc sram a100 h100 v100 pflops tflops gflops glue superglue squad",
          "mnist cifar-10 cifar-100 imagenet mmlu gsm8k wikitext coco ms-coco wmt14 iwslt",
          "vtab int8 int4 fp16 fp32 bf16 fp8 fp4 w4a16 w4a4 w8a8 gemm cuda bayes sd latex",
          "github arxiv huggingface phd ieee acm pde pdes ode odes eeg ecg dna rna gan gans",
          "vae vaes url us uk gpt mc kl relu gelu adamw adam ii iii iv t2i i2v");

  private static final ImmutableList<String> KINDS =
      ImmutableList.of(
          "-based",
          "-like",
          "-level",
          "-style",
          "-aware",
          "-free",
          "-of-the-art",
          "-only",
          "-scale",
          "-sized",
          "-centric",
          "-guided",
          "-driven");
  private static final int LONGEST_COMMON = longest();
  private static final int LETTERS = 32;
  private static final int STARTS = 16 * LETTERS;

  /** Common abbreviations by how they start, so that few are compared with a name. */
  private static final String[][] COMMON_BY_START = byStart();

  private Names() {}

  private static int longest() {
    int longest = 0;
    for (String word : COMMON) {
      longest = Math.max(longest, word.length());
    }
    return longest;
  }

  /** Returns a text without markup commands, braces and dollar signs, white space made single. */
  static String plain(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder plain = new StringBuilder();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\') {
        i++;
        while (i < text.length() && Character.isLetter(text.charAt(i))) {
          i++;
        }
        continue;
      }
      if (Character.isWhitespace(c)) {
        if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
          plain.append(' ');
        }
      } else if ("{}$".indexOf(c) < 0) {
        plain.append(c);
      }
      i++;
    }
    return plain.toString().strip();
  }

  /** Returns whether there is nothing to change: white space is single spaces between words. */
  private static boolean isPlain(String text) {
    boolean isSpace = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean wasSpace = isSpace;
      isSpace = c == ' ';
      if (c == '\\'
          || c == '{'
          || c == '}'
          || c == '$'
          || (isSpace ? wasSpace : Character.isWhitespace(c))) {
        return false;
      }
    }
    return !isSpace || text.isEmpty();
  }

  /** Returns whether a text is spelled as only names are. */
  static boolean isShaped(String text) {
    int upper = 0;
    int lower = 0;
    int digits = 0;
    boolean inner = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
        inner |= i > 0 && Character.isLetterOrDigit(text.charAt(i - 1));
      } else if (Character.isDigit(c)) {
        digits++;
      } else if (Character.isLetter(c)) {
        lower++;
      }
    }
    return upper > 0
        && (inner || (digits > 0 && upper + lower > 0) || hasCapitalParts(text))
        && !isCommon(text);
  }

  /** Returns whether a name has a digit, or a capital behind a letter. */
  static boolean hasInnerSign(String text) {
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean behind = Character.isLetterOrDigit(text.charAt(i - 1));
      if (Character.isDigit(c) || (Character.isUpperCase(c) && behind)) {
        return true;
      }
    }
    return false;
  }

  /** "foo2bar", "foo2bar-base". */
  static boolean hasInnerDigit(String text) {
    for (int i = 1; i + 1 < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))
          && Character.isLetter(text.charAt(i - 1))
          && Character.isLetter(text.charAt(i + 1))) {
        return i > 1 && text.length() > i + 2;
      }
    }
    return false;
  }

  /** "Beta-Rank" but not "Transformer-based". */
  private static boolean hasCapitalParts(String text) {
    int parts = 0;
    for (int i = 0; i < text.length(); i++) {
      boolean start = i == 0 || "-_^.+&".indexOf(text.charAt(i - 1)) >= 0;
      if (start && Character.isLowerCase(text.charAt(i))) {
        return false;
      }
      parts += start && Character.isUpperCase(text.charAt(i)) ? 1 : 0;
    }
    return parts > 1 || (text.endsWith("+") && parts > 0);
  }

  /** Returns whether everybody uses this abbreviation, so that it names nothing in particular. */
  static boolean isCommon(String text) {
    boolean compound = text.indexOf('-') >= 0;
    if (!compound && text.length() > LONGEST_COMMON) {
      return false;
    }
    return isCommonSpelling(text) || (compound && isKind(text));
  }

  private static boolean isCommonSpelling(String text) {
    for (String common : COMMON_BY_START[start(text)]) {
      if (common.equalsIgnoreCase(text)) {
        return true;
      }
    }
    return false;
  }

  private static String[][] byStart() {
    String[][] all = new String[STARTS][];
    Arrays.fill(all, new String[0]);
    for (String word : COMMON) {
      String[] others = all[start(word)];
      all[start(word)] = ObjectArrays.concat(others, word);
    }
    return all;
  }

  /** Returns a number for the length and the first letter, in any case. */
  private static int start(String text) {
    return text.isEmpty()
        ? 0
        : (text.length() * LETTERS + (text.charAt(0) & (LETTERS - 1))) % STARTS;
  }

  /** Returns whether a phrase has the initials of a common abbreviation, as those of "LLM". */
  static boolean hasCommonInitials(String phrase) {
    StringBuilder initials = new StringBuilder();
    for (int i = 0; i < phrase.length(); i++) {
      if (i == 0 || phrase.charAt(i - 1) == ' ' || phrase.charAt(i - 1) == '-') {
        initials.append(phrase.charAt(i));
      }
    }
    boolean plain = initials.length() > 1 && !hasInnerSign(phrase);
    return (plain || initials.length() > 2) && isCommon(initials.toString());
  }

  private static boolean isKind(String text) {
    for (int i = 0; i < KINDS.size(); i++) {
      String ending = KINDS.get(i);
      int from = text.length() - ending.length();
      if (from >= 0 && text.regionMatches(true, from, ending, 0, ending.length())) {
        return true;
      }
    }
    return false;
  }

  /** Returns the letters and digits of a name in small letters, by which spellings are compared. */
  static String key(String name) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (isOfKey(c)) {
        key.append(Character.toLowerCase(c));
      }
    }
    return key.toString();
  }

  /** Returns whether a char counts when spellings are compared. */
  static boolean isOfKey(char c) {
    return Character.isLetterOrDigit(c) || c == '+';
  }

  /** Returns whether two names have the same {@link #key}. */
  static boolean haveSameKey(String one, String other) {
    int at = nextOfKey(one, 0);
    int otherAt = nextOfKey(other, 0);
    while (at < one.length() && otherAt < other.length()) {
      if (Character.toLowerCase(one.charAt(at)) != Character.toLowerCase(other.charAt(otherAt))) {
        return false;
      }
      at = nextOfKey(one, at + 1);
      otherAt = nextOfKey(other, otherAt + 1);
    }
    return at == one.length() && otherAt == other.length();
  }

  private static int nextOfKey(String name, int from) {
    int at = from;
    while (at < name.length() && !isOfKey(name.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Returns whether the {@link #key} of a name is empty. */
  static boolean hasNoKey(String name) {
    return nextOfKey(name, 0) == name.length();
  }
}
