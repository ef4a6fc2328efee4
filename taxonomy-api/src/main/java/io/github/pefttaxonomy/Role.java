package io.github.pefttaxonomy;

import java.util.Locale;

/**
 * What a paper does with a technique, strongest first. The first three are what the paper is
 * <em>about</em>; a baseline or a mention never makes a paper be about a concept.
 */
public enum Role {
  /** The paper proposes the technique, a variant of it or an improvement to it. */
  CONTRIBUTION,
  /** The paper analyses, evaluates, surveys or proves something about the technique. */
  STUDIED,
  /** The paper uses the technique as a working part of what it does. */
  COMPONENT,
  /** The paper only compares itself against the technique. */
  BASELINE,
  /** The technique is background, an example, future work, or negated. */
  MENTION;

  /** Returns whether a paper with this role is about the concept. */
  public boolean isAbout() {
    return compareTo(COMPONENT) <= 0;
  }

  /** Returns whether this role outranks the other one. */
  public boolean isStrongerThan(Role other) {
    return compareTo(other) < 0;
  }

  /** Returns the name used in files and messages, such as {@code contribution}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns the role with this label.
   *
   * @throws IllegalArgumentException if no role is called {@code label}
   */
  public static Role of(String label) {
    for (Role role : values()) {
      if (role.label().equals(label)) {
        return role;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + label
            + "' is no role; roles are contribution, studied, component, baseline, mention");
  }
}
