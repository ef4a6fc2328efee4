package io.github.pefttaxonomy.data;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.pefttaxonomy.Amount;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Query;
import java.util.List;
import java.util.function.Function;

/** The notations that people write: conditions, queries, amounts and claims. */
class NotationFuzzTest {
  private static final List<String> CONDITIONS =
      List.of(
          "near(3, ",
          "then(2, ",
          "and(",
          "or(",
          "not(",
          "except(",
          "title(",
          "sentence(",
          "name(LoRA)",
          "'low rank'",
          "'a|b? <g> c~ d*'",
          ")",
          ", ",
          "'");
  private static final List<String> QUERIES =
      List.of(
          "about(quantization)",
          "exactly(pruning)",
          " and ",
          " or ",
          "not ",
          "(",
          ")",
          "role(quantization, contribution, studied)",
          "confidence(quantization, 0.5)",
          "published(2020, 2024)",
          "since(2020)",
          "titleContains('low')",
          "attribute('a', 'b')",
          "paper('x')",
          "everything()",
          "'",
          "\\");
  private static final List<String> FIGURES =
      List.of(
          "trainable-parameters",
          "memory",
          "latency",
          "-",
          "+",
          "by",
          "from",
          "to",
          "2.5x",
          "%",
          "GB",
          "ms",
          "[1,2]",
          "~",
          "<=",
          ">=",
          "1e9",
          "relative to",
          "LoRA",
          "bits",
          " ",
          "0",
          "8",
          ".",
          ",");

  @FuzzTest
  void condition_anyText_isReadOrRefused(FuzzedDataProvider data) {
    roundTrip(mixed(data, CONDITIONS), Condition::parse);
  }

  @FuzzTest
  void query_anyText_isReadOrRefused(FuzzedDataProvider data) {
    roundTrip(mixed(data, QUERIES), text -> Query.parse(text, Fuzzed.TAXONOMY));
  }

  @FuzzTest
  void claim_anyText_isReadOrRefused(FuzzedDataProvider data) {
    roundTrip(mixed(data, FIGURES), Claim::parse);
  }

  @FuzzTest
  void amount_anyText_isReadOrRefused(FuzzedDataProvider data) {
    roundTrip(mixed(data, FIGURES), Amount::parse);
  }

  /** What was read is written so that it is read again as the same. */
  private static void roundTrip(String text, Function<String, Object> parser) {
    Object value;
    try {
      value = parser.apply(text);
    } catch (IllegalArgumentException e) {
      Fuzzed.check(e.getMessage() != null && !e.getMessage().isBlank(), "no reason for " + text);
      Fuzzed.check(e.getClass() != NumberFormatException.class, e);
      return;
    }
    Fuzzed.check(parser.apply(value.toString()).equals(value), value);
  }

  private static String mixed(FuzzedDataProvider data, List<String> words) {
    StringBuilder text = new StringBuilder();
    while (data.remainingBytes() > 0) {
      if (data.consumeBoolean()) {
        text.append(Fuzzed.pick(words, data.consumeByte()));
      } else {
        text.append(data.consumeString(data.consumeInt(0, 10)));
      }
    }
    return text.toString();
  }
}
