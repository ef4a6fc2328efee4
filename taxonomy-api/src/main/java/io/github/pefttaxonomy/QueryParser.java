package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Reads the notation of queries by recursive descent; hides the grammar, and how a mistake is shown
 * to the one who made it.
 */
final class QueryParser {
  private static final int MAX_DEPTH = 200;
  private static final String ARGUMENT_ENDS = ",()";
  private static final int SHOWN = 200;
  private static final ImmutableSet<String> OPERATORS = ImmutableSet.of("and", "or", "not");
  private static final ImmutableList<String> NAMES = names();

  private final String text;
  private final Taxonomy taxonomy;
  private int at;
  private int depth;

  QueryParser(String text, Taxonomy taxonomy) {
    this.text = text;
    this.taxonomy = taxonomy;
  }

  private static ImmutableList<String> names() {
    ImmutableList.Builder<String> names = ImmutableList.builder();
    names.add("about", "exactly", "role", "confidence", "published", "since", "until");
    names.add("titleContains", "attribute", "paper", "everything");
    names.add("introduces", "extends", "comparesWith", "claims");
    for (Role role : Role.values()) {
      names.add(role.label());
    }
    return names.build();
  }

  /** Returns a bound of a figure, such as {@code >=10x}, in quotes where its unit needs them. */
  static String bound(Amount bound) {
    String amount = Amount.of(bound.low(), bound.unit()).toString();
    boolean isPlain = amount.chars().noneMatch(c -> ARGUMENT_ENDS.indexOf(c) >= 0);
    String sign = bound.bound() == Amount.Bound.AT_MOST ? "<=" : ">=";
    return sign + (isPlain ? amount : quote(amount));
  }

  /** Returns the text in quotes. */
  static String quote(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  Query parse() {
    Query query = or();
    if (at < text.length()) {
      throw error(at, "expected 'and', 'or' or the end");
    }
    return query;
  }

  private Query or() {
    return chain("or", this::and, Query.Or::new);
  }

  private Query and() {
    return chain("and", this::unary, Query.And::new);
  }

  private Query chain(
      String operator, Supplier<Query> part, Function<ImmutableList<Query>, Query> join) {
    List<Query> parts = new ArrayList<>();
    do {
      parts.add(part.get());
    } while (acceptWord(operator));
    return parts.size() == 1 ? parts.get(0) : join.apply(ImmutableList.copyOf(parts));
  }

  private Query unary() {
    skipSpace();
    if (++depth > MAX_DEPTH) {
      throw error(at, "queries nest deeper than " + MAX_DEPTH);
    }
    Query query = acceptWord("not") ? new Query.Not(unary()) : primary();
    depth--;
    return query;
  }

  private Query primary() {
    if (accept('(')) {
      Query inner = or();
      expect(')');
      return inner;
    }
    int start = at;
    String name = word();
    if (name.isEmpty()) {
      throw error(start, "expected a query, such as about(…)");
    } else if (!NAMES.contains(name)) {
      throw error(start, noQuery(name));
    }
    expect('(');
    Query query = located(start, () -> call(name));
    expect(')');
    return query;
  }

  private static String noQuery(String name) {
    if (OPERATORS.contains(name)) {
      return "expected a query before '" + name + "'";
    }
    String hint = Nearest.hint(name, NAMES);
    return "no query '"
        + name
        + "'"
        + (hint.isEmpty() ? "; there are " + String.join(", ", NAMES) : hint);
  }

  private Query call(String name) {
    return switch (name) {
      case "about" -> new Query.About(concept());
      case "exactly" -> new Query.Exactly(concept());
      case "role" -> new Query.InRole(concept(), roles());
      case "confidence" -> new Query.Confidence(concept(), decimal());
      case "published" -> new Query.Published(year(), yearAfterComma());
      case "since" -> Query.since(year());
      case "until" -> Query.until(year());
      case "titleContains" -> new Query.TitleContains(quoted());
      case "attribute" -> new Query.Attribute(quoted(), quotedAfterComma());
      case "paper" -> new Query.PaperId(quoted());
      case "introduces" -> new Query.Introduces(method());
      case "extends" -> new Query.Extends(method());
      case "comparesWith" -> new Query.ComparesWith(method());
      case "claims" -> claims();
      case "everything" -> new Query.Everything();
      default -> Query.role(concept(), Role.of(name));
    };
  }

  private ConceptId concept() {
    skipSpace();
    int start = at;
    String id = argument();
    if (id.isEmpty()) {
      throw error(start, "expected the id of a concept");
    }
    return taxonomy.concepts().stream()
        .map(Concept::id)
        .filter(known -> known.value().equals(id))
        .findFirst()
        .orElseThrow(() -> error(start, "no concept '" + id + "'" + hint(id)));
  }

  /** Ids that look like it; failing that, concepts that are called so. */
  private String hint(String id) {
    String near =
        Nearest.hint(
            id.toLowerCase(Locale.ROOT), taxonomy.concepts().stream().map(Concept::id).toList());
    if (!near.isEmpty()) {
      return near;
    }
    String called =
        taxonomy.concepts().stream()
            .filter(concept -> isCalled(concept, id))
            .map(concept -> "'" + concept.id() + "'")
            .collect(Collectors.joining(" or "));
    return called.isEmpty() ? "" : "; did you mean " + called + "?";
  }

  private static boolean isCalled(Concept concept, String name) {
    return concept.label().equalsIgnoreCase(name)
        || concept.alternativeLabels().stream().anyMatch(name::equalsIgnoreCase);
  }

  private ImmutableSet<Role> roles() {
    ImmutableSet.Builder<Role> roles = ImmutableSet.builder();
    expect(',');
    do {
      skipSpace();
      int start = at;
      roles.add(located(start, () -> Role.of(argument())));
    } while (accept(','));
    return roles.build();
  }

  /** A name, in quotes or without. */
  private String method() {
    skipSpace();
    if (peek() == '\'') {
      return quoted();
    }
    int start = at;
    String name = argument();
    if (name.isEmpty()) {
      throw error(start, "expected the name of a method");
    }
    return name;
  }

  /** A metric and, each of which may be missing: a direction, a bound, a reference. */
  private Query claims() {
    skipSpace();
    Metric metric = metric(at, argument());
    Optional<Claim.Direction> direction = Optional.empty();
    if (isNext(Character::isLetter)) {
      int start = at;
      String label = argument();
      direction = Optional.of(located(start, () -> Claim.Direction.of(label)));
    }
    Optional<Amount> bound =
        isNext(c -> "<>≤≥".indexOf(c) >= 0 || isDigit(c)) ? Optional.of(bound()) : Optional.empty();
    Optional<String> reference = Optional.empty();
    skipSpace();
    if (accept(',')) {
      reference = Optional.of(quoted());
    }
    return new Query.Claims(metric, direction, bound, reference);
  }

  private Metric metric(int start, String label) {
    List<String> labels = Arrays.stream(Metric.values()).map(Metric::label).toList();
    String hint = Nearest.hint(label, labels);
    if (labels.contains(label) || hint.isEmpty()) {
      return located(start, () -> Metric.of(label));
    }
    throw error(start, "'" + label + "' is no metric" + hint);
  }

  /** Goes to the next argument if it begins so. */
  private boolean isNext(IntPredicate beginning) {
    int start = at;
    if (accept(',')) {
      skipSpace();
      if (beginning.test(peek())) {
        return true;
      }
    }
    at = start;
    return false;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private Amount bound() {
    int start = at;
    boolean isMost = peek() == '<' || peek() == '≤';
    at += isDigit(peek()) ? 0 : 1;
    accept('=');
    skipSpace();
    String given = peek() == '\'' ? quoted() : argument();
    Amount amount = located(start, () -> Amount.parse(given));
    if (amount.isRange() || amount.bound() != Amount.Bound.EXACTLY) {
      throw error(start, "'" + given + "' is no bound");
    }
    Amount.Bound side = isMost ? Amount.Bound.AT_MOST : Amount.Bound.AT_LEAST;
    return new Amount(amount.low(), amount.high(), side, amount.unit());
  }

  private int yearAfterComma() {
    expect(',');
    return year();
  }

  private int year() {
    return number("a year", Integer::parseInt);
  }

  private double decimal() {
    expect(',');
    return number("a number from 0 to 1", Double::parseDouble);
  }

  private <N extends Number> N number(String what, Function<String, N> reader) {
    skipSpace();
    int start = at;
    String given = argument();
    try {
      return reader.apply(given);
    } catch (NumberFormatException e) {
      throw error(start, "expected " + what + ", not '" + given + "'");
    }
  }

  private String quotedAfterComma() {
    expect(',');
    return quoted();
  }

  private String quoted() {
    skipSpace();
    int start = at;
    if (!accept('\'')) {
      throw error(at, "expected a text in quotes, such as 'low rank'");
    }
    StringBuilder value = new StringBuilder();
    while (peek() != '\'') {
      at += peek() == '\\' ? 1 : 0;
      if (at >= text.length()) {
        throw error(start, "a text without its closing quote");
      }
      value.append(text.charAt(at++));
    }
    at++;
    return value.toString();
  }

  /** Everything up to the next comma or bracket. */
  private String argument() {
    int start = at;
    while (at < text.length() && ARGUMENT_ENDS.indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(start, at).strip();
  }

  private String word() {
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private int peek() {
    return at < text.length() ? text.charAt(at) : -1;
  }

  private boolean acceptWord(String wanted) {
    skipSpace();
    int start = at;
    if (word().equals(wanted)) {
      return true;
    }
    at = start;
    return false;
  }

  private boolean accept(char wanted) {
    if (peek() != wanted) {
      return false;
    }
    at++;
    return true;
  }

  private void expect(char wanted) {
    skipSpace();
    if (!accept(wanted)) {
      throw error(at, "expected '" + wanted + "'");
    }
  }

  private <T> T located(int start, Supplier<T> part) {
    try {
      return part.get();
    } catch (Located e) {
      throw e;
    } catch (IllegalArgumentException e) {
      throw error(start, String.valueOf(e.getMessage()));
    }
  }

  private Located error(int column, String what) {
    int start = text.length() <= SHOWN ? 0 : Math.max(0, column - SHOWN / 2);
    String line =
        text.substring(start, Math.min(text.length(), start + SHOWN)).replaceAll("\\s", " ");
    return new Located(
        Shown.of(what)
            + ", at column "
            + (column + 1)
            + "\n  "
            + line
            + "\n  "
            + " ".repeat(column - start)
            + "^");
  }

  /** An error that already shows its column. */
  private static final class Located extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    Located(String message) {
      super(message);
    }
  }
}
