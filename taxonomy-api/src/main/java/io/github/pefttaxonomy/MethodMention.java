package io.github.pefttaxonomy;

import java.util.Optional;

/**
 * A method that a paper names and stands in some relation to.
 *
 * @param name the name as the text spells it, without markup
 * @param expansion the long form that the text gives for it
 * @param method the entry of the vocabulary that is meant, if it has one
 * @param quote where the text says so
 */
public record MethodMention(
    String name, Optional<String> expansion, Optional<NamedMethod> method, Quote quote) {
  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank
   */
  public MethodMention {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a method needs a name");
    }
  }

  /** Returns the name in the vocabulary where it has one, else the spelling of the text. */
  public String canonicalName() {
    return method.map(NamedMethod::name).orElse(name);
  }

  @Override
  public String toString() {
    return name + expansion.map(e -> " (" + e + ")").orElse("") + " @ " + quote;
  }
}
