package io.github.pefttaxonomy;

import java.util.Optional;

/**
 * One place in a paper that speaks for a concept.
 *
 * @param rule the id of the rule that fired; {@code method:NAME} where a named method did
 * @param field the part of the paper
 * @param span where, in the chars of that part as given
 * @param text the covered text, equal to {@code field.substring(span.start(), span.end())}
 * @param role the role that this place alone supports
 * @param cue the id of the cue that set the role; empty where position alone decided
 */
public record Evidence(
    String rule, Field field, Span span, String text, Role role, Optional<String> cue) {
  /** Returns, for example, {@code title[0, 4) 'LoRA' by lora.name as contribution}. */
  @Override
  public String toString() {
    return field.label()
        + span
        + " '"
        + text
        + "' by "
        + rule
        + " as "
        + role.label()
        + cue.map(c -> " (" + c + ")").orElse("");
  }
}
