package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import java.util.stream.Stream;

/**
 * What a rule asks of a text. A condition holds or does not hold, and where it holds it points at
 * the places that made it hold. Its text and {@link #parse(String)} are inverse; the notation is
 * that of the rules files:
 *
 * <pre>{@code
 * 'low-rank adaptation'            words, folded and inflected
 * name(LoRA)                       exactly this case
 * then(4, 'prune~', 'layer')       in this order, at most 4 words between, one sentence
 * near(6, 'router', 'expert')      in either order
 * sentence('router', 'expert')     both in one sentence; the first is the evidence
 * title('survey')                  in the title
 * and(a, b)  or(a, b)  not(a)      in the text; the first operand of 'and' is the evidence
 * except('pruning', 'data pruning')  places of the first that no place of the second overlaps
 * }</pre>
 *
 * <p>Inside a phrase, case, accents, the kind of dash and British or American spelling never
 * matter. A word also matches its plural or singular. {@code prune~} matches all forms of the verb;
 * {@code quantiz*} every word with that beginning; {@code low-rank} also {@code low rank} and
 * {@code lowrank}; {@code prune~|drop~} either word; {@code redundant?} may be left out; {@code
 * <remove>} any member of a word group of the vocabulary.
 */
public sealed interface Condition {

  /** Words in a row. */
  record Phrase(String text) implements Condition {
    /** Checks the notation of the words. */
    public Phrase {
      ConditionParser.checkPhrase(text);
    }

    @Override
    public String toString() {
      return "'" + text + "'";
    }
  }

  /** A name in exactly this case; a plural s, and another kind of dash or space, are allowed. */
  record Name(String text) implements Condition {
    /** Checks that there is a letter or digit, and no bracket. */
    public Name {
      ConditionParser.checkName(text);
    }

    @Override
    public String toString() {
      return "name(" + text + ")";
    }
  }

  /** Parts in this order in one sentence, with at most {@code gap} words between two of them. */
  record Then(int gap, ImmutableList<Condition> parts) implements Condition {
    /** Checks that each part has a place. */
    public Then {
      checkPlaces("then", gap, parts);
    }

    @Override
    public String toString() {
      return call("then", gap, parts);
    }
  }

  /** Two parts in either order in one sentence, with at most {@code gap} words between them. */
  record Near(int gap, ImmutableList<Condition> parts) implements Condition {
    /** Checks that there are two parts and each has a place. */
    public Near {
      checkPlaces("near", gap, parts);
      if (parts.size() != 2) {
        throw new IllegalArgumentException("near takes two parts, not " + parts.size());
      }
    }

    @Override
    public String toString() {
      return call("near", gap, parts);
    }
  }

  /** Everything in the title. */
  record Title(Condition inner) implements Condition {
    @Override
    public String toString() {
      return "title(" + inner + ")";
    }
  }

  /** All parts in one sentence; the places of the first part are the evidence. */
  record Sentence(ImmutableList<Condition> parts) implements Condition {
    /** Checks that there are at least two parts. */
    public Sentence {
      checkOperands("sentence", parts);
    }

    @Override
    public String toString() {
      return call("sentence", -1, parts);
    }
  }

  /** All parts somewhere in the text; the places of the first part are the evidence. */
  record And(ImmutableList<Condition> parts) implements Condition {
    /** Checks that there are at least two parts. */
    public And {
      checkOperands("and", parts);
    }

    @Override
    public String toString() {
      return call("and", -1, parts);
    }
  }

  /** At least one of the parts; the places of all that hold are the evidence. */
  record Or(ImmutableList<Condition> parts) implements Condition {
    /** Checks that there are at least two parts. */
    public Or {
      checkOperands("or", parts);
    }

    @Override
    public String toString() {
      return call("or", -1, parts);
    }
  }

  /** The inner condition does not hold; never evidence by itself. */
  record Not(Condition inner) implements Condition {
    @Override
    public String toString() {
      return "not(" + inner + ")";
    }
  }

  /** The places of the base that no place of the exception overlaps. */
  record Except(Condition base, Condition exception) implements Condition {
    /** Checks that both have places. */
    public Except {
      checkPlaces("except", 0, ImmutableList.of(base, exception));
    }

    @Override
    public String toString() {
      return "except(" + base + ", " + exception + ")";
    }
  }

  /** Returns the condition for words in a row, in the notation of phrases. */
  static Condition phrase(String text) {
    return new Phrase(text);
  }

  /** Returns the condition for a name in exactly this case. */
  static Condition name(String text) {
    return new Name(text);
  }

  /** Returns the condition for one word with this beginning. */
  static Condition prefix(String beginning) {
    return new Phrase(beginning + "*");
  }

  /** Returns the condition that the parts stand in this order in one sentence. */
  static Condition then(int gap, Condition... parts) {
    return new Then(gap, ImmutableList.copyOf(parts));
  }

  /** Returns the condition that the two parts stand near one another in one sentence. */
  static Condition near(int gap, Condition one, Condition other) {
    return new Near(gap, ImmutableList.of(one, other));
  }

  /** Returns the condition that the inner one holds within the title. */
  static Condition title(Condition inner) {
    return new Title(inner);
  }

  /** Returns the condition that all parts hold in one sentence. */
  static Condition sentence(Condition... parts) {
    return new Sentence(ImmutableList.copyOf(parts));
  }

  /** Returns the condition that all parts hold. */
  static Condition and(Condition... parts) {
    return new And(ImmutableList.copyOf(parts));
  }

  /** Returns the condition that at least one part holds. */
  static Condition or(Condition... parts) {
    return new Or(ImmutableList.copyOf(parts));
  }

  /** Returns the condition that the inner one does not hold. */
  static Condition not(Condition inner) {
    return new Not(inner);
  }

  /** Returns the condition for the places of the base that no place of the exception overlaps. */
  static Condition except(Condition base, Condition exception) {
    return new Except(base, exception);
  }

  /**
   * Reads the notation of conditions.
   *
   * @throws IllegalArgumentException if the text is not a condition; the message shows the column
   */
  static Condition parse(String text) {
    return new ConditionParser(text).parse();
  }

  /** Returns the conditions that this one is made of, none for a phrase or a name. */
  default ImmutableList<Condition> operands() {
    if (this instanceof Phrase || this instanceof Name) {
      return ImmutableList.of();
    } else if (this instanceof Then then) {
      return then.parts;
    } else if (this instanceof Near near) {
      return near.parts;
    } else if (this instanceof Title title) {
      return ImmutableList.of(title.inner);
    } else if (this instanceof Sentence sentence) {
      return sentence.parts;
    } else if (this instanceof And and) {
      return and.parts;
    } else if (this instanceof Or or) {
      return or.parts;
    } else if (this instanceof Not not) {
      return ImmutableList.of(not.inner);
    } else if (this instanceof Except except) {
      return ImmutableList.of(except.base, except.exception);
    }
    throw new AssertionError(this);
  }

  /** Returns the phrases and names in it, from left to right. */
  default Stream<Condition> leaves() {
    return operands().isEmpty() ? Stream.of(this) : operands().stream().flatMap(Condition::leaves);
  }

  /**
   * Returns whether it matches at places within a sentence, so that order and distance make sense.
   */
  default boolean hasPlace() {
    if (this instanceof Or or) {
      for (Condition part : or.parts) {
        if (!part.hasPlace()) {
          return false;
        }
      }
      return true;
    }
    return this instanceof Phrase
        || this instanceof Name
        || this instanceof Then
        || this instanceof Near
        || this instanceof Except;
  }

  /** Returns whether every way to meet it leaves a place to point at. */
  default boolean hasEvidence() {
    if (this instanceof Or or) {
      for (Condition part : or.parts) {
        if (!part.hasEvidence()) {
          return false;
        }
      }
      return true;
    } else if (this instanceof And and) {
      return and.parts.get(0).hasEvidence();
    } else if (this instanceof Sentence sentence) {
      return sentence.parts.get(0).hasEvidence();
    } else if (this instanceof Title title) {
      return title.inner.hasEvidence();
    }
    return !(this instanceof Not);
  }

  private static void checkOperands(String name, ImmutableList<Condition> parts) {
    if (parts.size() < 2) {
      throw new IllegalArgumentException(name + " takes at least two parts, not " + parts.size());
    }
  }

  private static void checkPlaces(String name, int gap, ImmutableList<Condition> parts) {
    checkOperands(name, parts);
    if (gap < 0) {
      throw new IllegalArgumentException(name + " has a negative distance " + gap);
    }
    for (Condition part : parts) {
      if (!part.hasPlace()) {
        throw new IllegalArgumentException(
            name + " needs parts with a place in a sentence, which this has not: " + part);
      }
    }
  }

  private static String call(String name, int gap, ImmutableList<Condition> parts) {
    StringBuilder out = new StringBuilder(name).append('(');
    if (gap >= 0) {
      out.append(gap).append(", ");
    }
    for (int i = 0; i < parts.size(); i++) {
      out.append(i == 0 ? "" : ", ").append(parts.get(i));
    }
    return out.append(')').toString();
  }
}
