package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
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
 * everything()
 * a and b   a or b   not a   (a)         not binds tighter than and, and tighter than or
 * }</pre>
 *
 * <p>Quoted text writes {@code \'} for a quote and {@code \\} for a backslash.
 *
 * <p>A query names concepts only by id; a catalogue refuses one that its vocabulary does not have.
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

  private static void checkParts(String name, ImmutableList<Query> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException(name + " takes at least two parts, not " + parts.size());
    }
  }
}
