package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Amount;
import io.github.pefttaxonomy.Claim;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.InvalidTaxonomyException;
import io.github.pefttaxonomy.MethodGraph;
import io.github.pefttaxonomy.MethodMention;
import io.github.pefttaxonomy.Metric;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Problem;
import io.github.pefttaxonomy.Quote;
import io.github.pefttaxonomy.Span;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts the reviewed methods and figures of a paper into the form of a classification. The review
 * does not say where they stand; a quote is where the name or the number is first printed, else the
 * whole title.
 */
final class ReviewedStatements {
  private static final JsonWalk.Keys ALL = JsonWalk.Keys.required("claims");
  private static final JsonWalk.Keys CLAIM =
      JsonWalk.Keys.required("metric", "direction", "value", "unit").optional("relative_to");

  /** Up to two words before a number, in one clause, and what its own word begins with. */
  private static final String BEFORE = "(?<!\\S)(?:\\S*[^\\s.:;,] ){0,2}\\S*?(?<![\\d.,])";

  /** The rest of its word, and up to four more. */
  private static final String AFTER = "\\S*(?:(?<![.:;,]) \\S+){0,4}";

  private static final String NUMBER_END = "(?!\\d|[.,]\\d)";

  /** What makes a digit a figure; alone it may be part of a name. */
  private static final String DIGIT_END = "(?=x | ?%| to | times|-?fold|-bit| bits)";

  private static final ImmutableMap<String, String> WORDS =
      ImmutableMap.of(
          "2", "|(?i:two-?fold|twice|two times|doubl|halv|half)",
          "4", "|(?i:four-?fold|four times|quarter)",
          "8", "|(?i:eight-?fold|eight times)",
          "1", "|(?i:a billion)");

  private final Map<String, NamedMethod> methods = new HashMap<>();

  ReviewedStatements(Taxonomy taxonomy) {
    for (NamedMethod method : taxonomy.methods()) {
      methods.put(MethodGraph.key(method.name()), method);
    }
    for (NamedMethod method : taxonomy.methods()) {
      method.aliases().forEach(alias -> methods.putIfAbsent(MethodGraph.key(alias), method));
    }
  }

  /** Returns the mentions of methods of these names. */
  ImmutableList<MethodMention> mentions(Paper paper, List<String> names) {
    return names.stream()
        .map(name -> mention(paper, name))
        .collect(ImmutableList.toImmutableList());
  }

  private MethodMention mention(Paper paper, String name) {
    Optional<NamedMethod> known = Optional.ofNullable(methods.get(MethodGraph.key(name)));
    return new MethodMention(
        name,
        Optional.empty(),
        known,
        quote(paper, Pattern.compile(Pattern.quote(name)), Field.TITLE, Field.ABSTRACT));
  }

  private static Quote quote(Paper paper, Pattern wanted, Field... fields) {
    for (Field field : fields) {
      Matcher matcher = wanted.matcher(paper.text(field));
      if (matcher.find()) {
        return Quote.of(paper, field, new Span(matcher.start(), matcher.end()));
      }
    }
    return Quote.of(paper, Field.TITLE, new Span(0, paper.title().length()));
  }

  /** Returns the claims that the attribute of a paper holds. */
  ImmutableList<Claim> claims(Paper paper) {
    String text = paper.attributes().getOrDefault("claims", "[]");
    List<Problem> problems = new ArrayList<>();
    ImmutableList.Builder<Claim> claims = ImmutableList.builder();
    try (JsonWalk walk =
        new JsonWalk(
            JsonWalk.Context.reporting(problems, ReadLimits.forDocuments()),
            "the claims of '" + paper.id() + "'",
            "{\"claims\":" + text + "}")) {
      walk.document(ALL, key -> walk.list(() -> claims.add(claim(walk, paper))));
    }
    if (!problems.isEmpty()) {
      throw new InvalidTaxonomyException(problems);
    }
    return claims.build();
  }

  private static Claim claim(JsonWalk walk, Paper paper) {
    Parts parts = new Parts();
    walk.object(CLAIM, key -> parts.read(walk, key));
    double low = parts.values.stream().mapToDouble(value -> value).min().orElse(0);
    double high = parts.values.stream().mapToDouble(value -> value).max().orElse(0);
    return new Claim(
        Metric.of(parts.metric),
        Claim.Direction.of(parts.direction),
        new Amount(low, high, Amount.Bound.EXACTLY, new Unit(parts.unit)),
        parts.relativeTo,
        quote(paper, printed(low), Field.ABSTRACT, Field.TITLE));
  }

  private static Pattern printed(double value) {
    String number = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    String wanted =
        number.length() == 1
            ? number + DIGIT_END + WORDS.getOrDefault(number, "")
            : Pattern.quote(number) + NUMBER_END;
    return Pattern.compile(BEFORE + "(?:" + wanted + ")" + AFTER);
  }

  /** A claim while it is read. */
  private static final class Parts {
    private String metric = "";
    private String direction = "";
    private String unit = "";
    private final List<Double> values = new ArrayList<>();
    private Optional<String> relativeTo = Optional.empty();

    void read(JsonWalk walk, String key) {
      switch (key) {
        case "metric" -> metric = walk.text().orElse("");
        case "direction" -> direction = walk.text().orElse("");
        case "unit" -> unit = walk.text().orElse("");
        case "relative_to" -> relativeTo = walk.isNull() ? Optional.empty() : walk.text();
        case "value" -> {
          if (walk.isAtList()) {
            walk.list(() -> add(walk.number()));
          } else {
            add(walk.number());
          }
        }
        default -> throw new AssertionError(key);
      }
    }

    private void add(OptionalDouble value) {
      value.ifPresent(values::add);
    }
  }
}
