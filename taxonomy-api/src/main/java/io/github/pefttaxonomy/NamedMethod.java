package io.github.pefttaxonomy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.immutables.value.Value;

/**
 * A method that papers call by name. A name that is not ambiguous is evidence for its concepts
 * wherever it stands. An ambiguous one counts only in its exact case, and only where its expansion
 * stands in the same text or one of its concepts is spoken of in the same sentence or in the title;
 * a definition of the same letters in the text itself overrides it.
 */
@Value.Immutable
@ValueStyle
@SuppressWarnings("exports")
public abstract class NamedMethod {
  NamedMethod() {}

  /** Returns the name, in its usual spelling. */
  public abstract String name();

  /** Returns other spellings and expansions. */
  public abstract ImmutableList<String> aliases();

  /** Returns the concepts that the method belongs to; at least one. */
  public abstract ImmutableSet<ConceptId> concepts();

  /** Returns the identifier of the paper that introduced it, such as {@code 2106.09685}. */
  public abstract Optional<String> arxivId();

  /** Returns the year of its introduction. */
  public abstract OptionalInt year();

  /** Returns why the name alone is no evidence; empty when it is not ambiguous. */
  public abstract Optional<String> ambiguity();

  /**
   * Returns whether the name is that of a trained model, which is never evidence for a technique.
   */
  @Value.Default
  public boolean isModel() {
    return false;
  }

  /** Returns whether the name or an alias has this {@linkplain MethodGraph#key key}. */
  final boolean isCalled(String key) {
    return hasKey(name(), key) || aliases().stream().anyMatch(alias -> hasKey(alias, key));
  }

  /** Compares without making the key of each name, for all names of a vocabulary are compared. */
  private static boolean hasKey(String name, String key) {
    int first = name.isEmpty() || key.isEmpty() ? 0 : name.codePointAt(0);
    boolean mayBe = !Character.isLetterOrDigit(first) || key.codePointAt(0) == lower(first);
    return mayBe && MethodGraph.key(name).equals(key);
  }

  private static int lower(int codePoint) {
    return Character.toLowerCase(codePoint);
  }

  /** Returns this method with further aliases. */
  final NamedMethod plusAliases(Set<String> more) {
    if (more.isEmpty()) {
      return this;
    }
    return builder()
        .name(name())
        .addAllAliases(aliases())
        .addAllAliases(more)
        .addAllConcepts(concepts())
        .arxivId(arxivId())
        .year(year())
        .ambiguity(ambiguity())
        .isModel(isModel())
        .build();
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects the parts of a named method. */
  public static final class Builder extends ImmutableNamedMethod.Builder {
    Builder() {}
  }
}
