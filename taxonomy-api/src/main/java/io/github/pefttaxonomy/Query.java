package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question to a {@link Catalog}: a value that holds or does not hold of each classified paper.
 * Its text and {@link #parse(String, Taxonomy)} are inverse:
 *
 * <pre>{@code
 * about(low-rank-adaptation)             contributed, studied or used; it or anything below it
 * exactly(low-rank-adaptation)           the same, but labelled with this very concept
 * contribution(mixture-of-experts)       in this role; also studied, component, baseline, mention
 * role(quantization, baseline, mention)  in one of these roles
 * confidence(quantization, 0.8)          about it, and at least this sure
 * published(2021, 2023)  since(2023)  until(2020)
 * titleContains('low rank')              all these words, in any order and case
 * attribute('venue', 'ACL')              exactly this value
 * paper('seed-001')                      the paper with this id
 * introduces('LoRA')  extends('LoRA')  comparesWith('LoRA')    a method by any of its names
 * claims(memory)                         a figure of this metric; any of the rest may be left out:
 * claims(memory, decrease, >=10x, 'LoRA')  direction, bound (also <=), relative to
 * everything()
 * a and b   a or b   not a   (a)         not binds tighter than and, and tighter than or
 * }</pre>
 *
 * <p>Quoted text writes {@code \'} for a quote and {@code \\} for a backslash.
 *
 * <p>A query names concepts only by id; a catalogue refuses one that its vocabulary does not have.
 * Methods are named by any name: papers introduce more of them than a vocabulary knows. What a
 * paper names is the method that a query names when the spelling of the text, its expansion or its
 * name in the vocabulary has the same {@linkplain MethodGraph#key letters and digits} as that name,
 * or as the main name of a method that the vocabulary {@linkplain Taxonomy#methodsCalled calls} so.
 */
public sealed interface Query {

  /** Papers about a concept or anything below it. */
  record About(ConceptId concept) implements Query {
    @Override
    public String toString() {
      return "about(" + concept + ")";
    }
  }

  /** Papers about a concept and labelled with itself, not only with something below it. */
  record Exactly(ConceptId concept) implements Query {
    @Override
    public String toString() {
      return "exactly(" + concept + ")";
    }
  }

  /**
   * Papers that have a concept, or anything below it, in one of these roles. Descriptive facets do
   * not tell roles apart; there it is the same as {@link About}.
   */
  record InRole(ConceptId concept, ImmutableSet<Role> roles) implements Query {
    /** Puts the roles in order and checks that there is one. */
    public InRole {
      if (roles.isEmpty()) {
        throw new IllegalArgumentException("no role is given for '" + concept + "'");
      }
      roles = Sets.immutableEnumSet(roles);
    }

    @Override
    public String toString() {
      if (roles.size() == 1) {
        return roles.iterator().next().label() + "(" + concept + ")";
      }
      return roles.stream().map(Role::label).collect(Collectors.joining(", ", head(), ")"));
    }

    private String head() {
      return "role(" + concept + ", ";
    }
  }

  /** Papers about a concept or anything below it by a label of at least this confidence. */
  record Confidence(ConceptId concept, double atLeast) implements Query {
    /** Checks the bound. */
    public Confidence {
      if (!(atLeast >= 0 && atLeast <= 1)) {
        throw new IllegalArgumentException("a confidence lies in [0, 1], not " + atLeast);
      }
    }

    @Override
    public String toString() {
      return "confidence(" + concept + ", " + atLeast + ")";
    }
  }

  /** Papers of these years, both included; a paper without a year is of none. */
  record Published(int from, int to) implements Query {
    /** Checks the order of the years. */
    public Published {
      if (from > to) {
        throw new IllegalArgumentException("the year " + from + " comes after " + to);
      }
    }

    @Override
    public String toString() {
      if (to == Integer.MAX_VALUE && from != Integer.MIN_VALUE) {
        return "since(" + from + ")";
      } else if (from == Integer.MIN_VALUE && to != Integer.MAX_VALUE) {
        return "until(" + to + ")";
      }
      return "published(" + from + ", " + to + ")";
    }
  }

  /**
   * Papers whose title has all these words, in any order. Words are runs of letters and digits;
   * case does not matter.
   */
  record TitleContains(String words) implements Query {
    /** Checks that there is a word. */
    public TitleContains {
      if (words.codePoints().noneMatch(Character::isLetterOrDigit)) {
        throw new IllegalArgumentException("there is no word in '" + words + "'");
      }
    }

    @Override
    public String toString() {
      return "titleContains(" + QueryParser.quote(words) + ")";
    }
  }

  /** Papers that have this attribute with exactly this value. */
  record Attribute(String name, String value) implements Query {
    @Override
    public String toString() {
      return "attribute(" + QueryParser.quote(name) + ", " + QueryParser.quote(value) + ")";
    }
  }

  /** Papers with this id. */
  record PaperId(String id) implements Query {
    @Override
    public String toString() {
      return "paper(" + QueryParser.quote(id) + ")";
    }
  }

  /** Papers that give this name, or another one of the same method, to something of their own. */
  record Introduces(String method) implements Query {
    /** Checks the name. */
    public Introduces {
      checkMethod(method);
    }

    @Override
    public String toString() {
      return "introduces(" + QueryParser.quote(method) + ")";
    }
  }

  /** Papers whose proposal is built on this method, or a variant of it. */
  record Extends(String method) implements Query {
    /** Checks the name. */
    public Extends {
      checkMethod(method);
    }

    @Override
    public String toString() {
      return "extends(" + QueryParser.quote(method) + ")";
    }
  }

  /** Papers that compare their own work with this method. */
  record ComparesWith(String method) implements Query {
    /** Checks the name. */
    public ComparesWith {
      checkMethod(method);
    }

    @Override
    public String toString() {
      return "comparesWith(" + QueryParser.quote(method) + ")";
    }
  }

  /**
   * Papers that give a figure of this kind for their own results; one and the same claim has to
   * satisfy all that is asked.
   *
   * @param metric what the figure is about
   * @param direction whether it tells of a change, and which; any if empty
   * @param bound how great the figure is {@linkplain Claim#atLeast at least} or {@linkplain
   *     Claim#atMost at most}, across units that compare; an amount {@linkplain
   *     Amount.Bound#EXACTLY without a bound} is taken for a least one
   * @param relativeTo the name of what it is {@linkplain Claim#isRelativeTo measured against}
   */
  record Claims(
      Metric metric,
      Optional<Claim.Direction> direction,
      Optional<Amount> bound,
      Optional<String> relativeTo)
      implements Query {
    /** Checks that the bound is one value, and the reference a name. */
    public Claims {
      bound = bound.map(Claims::bound);
      relativeTo.ifPresent(Query::checkMethod);
    }

    private static Amount bound(Amount amount) {
      if (amount.isRange() || amount.bound() == Amount.Bound.ABOUT) {
        throw new IllegalArgumentException("'" + amount + "' is no bound");
      } else if (amount.bound() == Amount.Bound.EXACTLY) {
        return new Amount(amount.low(), amount.high(), Amount.Bound.AT_LEAST, amount.unit());
      }
      return amount;
    }

    /** Returns whether a claim is one that is asked for. */
    public boolean holds(Claim claim) {
      return claim.metric() == metric
          && direction.map(wanted -> claim.direction() == wanted).orElse(true)
          && bound.map(amount -> isWithin(claim, amount)).orElse(true)
          && relativeTo.map(claim::isRelativeTo).orElse(true);
    }

    private static boolean isWithin(Claim claim, Amount bound) {
      return bound.bound() == Amount.Bound.AT_MOST
          ? claim.atMost(bound.low(), bound.unit())
          : claim.atLeast(bound.low(), bound.unit());
    }

    @Override
    public String toString() {
      StringBuilder out = new StringBuilder("claims(").append(metric.label());
      direction.ifPresent(wanted -> out.append(", ").append(wanted.label()));
      bound.ifPresent(amount -> out.append(", ").append(QueryParser.bound(amount)));
      relativeTo.ifPresent(name -> out.append(", ").append(QueryParser.quote(name)));
      return out.append(')').toString();
    }
  }

  /** All papers. */
  record Everything() implements Query {
    @Override
    public String toString() {
      return "everything()";
    }
  }

  /** Papers for which all parts hold. An {@code And} directly inside is dissolved. */
  record And(ImmutableList<Query> parts) implements Query {
    /** Dissolves and checks the parts. */
    public And {
      parts =
          parts.stream()
              .flatMap(part -> part instanceof And and ? and.parts.stream() : part.alone())
              .collect(ImmutableList.toImmutableList());
      checkParts("and", parts);
    }

    @Override
    public String toString() {
      return parts.stream()
          .map(part -> part instanceof Or ? "(" + part + ")" : part.toString())
          .collect(Collectors.joining(" and "));
    }
  }

  /** Papers for which at least one part holds. An {@code Or} directly inside is dissolved. */
  record Or(ImmutableList<Query> parts) implements Query {
    /** Dissolves and checks the parts. */
    public Or {
      parts =
          parts.stream()
              .flatMap(part -> part instanceof Or or ? or.parts.stream() : part.alone())
              .collect(ImmutableList.toImmutableList());
      checkParts("or", parts);
    }

    @Override
    public String toString() {
      return parts.stream().map(Query::toString).collect(Collectors.joining(" or "));
    }
  }

  /** Papers for which the inner query does not hold. */
  record Not(Query inner) implements Query {
    @Override
    public String toString() {
      return inner instanceof And || inner instanceof Or ? "not (" + inner + ")" : "not " + inner;
    }
  }

  /** Returns the query for papers about a concept or anything below it. */
  static Query about(ConceptId concept) {
    return new About(concept);
  }

  /** Returns the query for papers about a concept or anything below it. */
  static Query about(Concept concept) {
    return new About(concept.id());
  }

  /** Returns the query for papers labelled with this very concept as what they are about. */
  static Query exactly(ConceptId concept) {
    return new Exactly(concept);
  }

  /** Returns the query for papers that have a concept, or anything below it, in such a role. */
  static Query role(ConceptId concept, Role... roles) {
    return new InRole(concept, ImmutableSet.copyOf(roles));
  }

  /** Returns the query for papers about a concept by a label at least this sure. */
  static Query confidence(ConceptId concept, double atLeast) {
    return new Confidence(concept, atLeast);
  }

  /** Returns the query for papers of these years, both included. */
  static Query published(int from, int to) {
    return new Published(from, to);
  }

  /** Returns the query for papers of this year or a later one. */
  static Query since(int year) {
    return new Published(year, Integer.MAX_VALUE);
  }

  /** Returns the query for papers of this year or an earlier one. */
  static Query until(int year) {
    return new Published(Integer.MIN_VALUE, year);
  }

  /** Returns the query for papers whose title has all these words, in any order and case. */
  static Query titleContains(String words) {
    return new TitleContains(words);
  }

  /** Returns the query for papers that have this attribute with exactly this value. */
  static Query attribute(String name, String value) {
    return new Attribute(name, value);
  }

  /** Returns the query for the papers with this id. */
  static Query paper(String id) {
    return new PaperId(id);
  }

  /** Returns the query for papers that introduce a method of this name. */
  static Query introduces(String method) {
    return new Introduces(method);
  }

  /** Returns the query, in text {@code extends}, for papers whose proposal is built on a method. */
  static Query buildsOn(String method) {
    return new Extends(method);
  }

  /** Returns the query for papers that compare their own work with a method. */
  static Query comparesWith(String method) {
    return new ComparesWith(method);
  }

  /** Returns the query for papers that give a figure of this metric. */
  static Query claims(Metric metric) {
    return new Claims(metric, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Returns the query for papers that give a figure of this metric and direction. */
  static Query claims(Metric metric, Claim.Direction direction) {
    return new Claims(metric, Optional.of(direction), Optional.empty(), Optional.empty());
  }

  /**
   * Returns the query for papers that claim at least so much, in any unit that compares: {@code
   * claims(MEMORY, DECREASE, Amount.of(10, Unit.TIMES))} finds a decrease of 90 % as well.
   *
   * @throws IllegalArgumentException if {@code atLeast} is a range
   */
  static Query claims(Metric metric, Claim.Direction direction, Amount atLeast) {
    return new Claims(metric, Optional.of(direction), Optional.of(atLeast), Optional.empty());
  }

  /**
   * Returns the query for papers that claim at least so much relative to a method or model.
   *
   * @throws IllegalArgumentException if {@code atLeast} is a range
   */
  static Query claims(Metric metric, Claim.Direction direction, Amount atLeast, String relativeTo) {
    return new Claims(
        metric, Optional.of(direction), Optional.of(atLeast), Optional.of(relativeTo));
  }

  /** Returns the query for all papers. */
  static Query everything() {
    return new Everything();
  }

  /** Returns the query that holds where this one and the other one hold. */
  default Query and(Query other) {
    return new And(ImmutableList.of(this, other));
  }

  /** Returns the query that holds where this one or the other one holds. */
  default Query or(Query other) {
    return new Or(ImmutableList.of(this, other));
  }

  /** Returns the query that holds where this one does not. */
  default Query not() {
    return new Not(this);
  }

  /**
   * Returns the query with this text.
   *
   * @throws IllegalArgumentException if the text is no query, or names a concept that the
   *     vocabulary does not have; the message shows the column with a caret, and ids that look like
   *     the one given
   */
  static Query parse(String text, Taxonomy taxonomy) {
    return new QueryParser(text, taxonomy).parse();
  }

  /** Returns the queries that this one combines, none for a query of one condition. */
  default ImmutableList<Query> operands() {
    if (this instanceof And and) {
      return and.parts;
    } else if (this instanceof Or or) {
      return or.parts;
    } else if (this instanceof Not not) {
      return ImmutableList.of(not.inner);
    }
    return ImmutableList.of();
  }

  private Stream<Query> alone() {
    return Stream.of(this);
  }

  private static void checkMethod(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a method needs a name");
    }
  }

  private static void checkParts(String name, ImmutableList<Query> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException(name + " takes at least two parts, not " + parts.size());
    }
  }
}
