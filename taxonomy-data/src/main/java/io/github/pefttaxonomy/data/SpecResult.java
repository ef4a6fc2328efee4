package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/** What came of one line of a spec file. */
public final class SpecResult {
  private final String file;
  private final int line;
  private final String text;
  private final Optional<String> failure;
  private final ImmutableSet<String> shown;
  private final ImmutableSet<String> refuted;

  private SpecResult(
      SpecLine line, Optional<String> failure, ImmutableSet<String> shown, String refuted) {
    this.file = line.file();
    this.line = line.number();
    this.text = line.text();
    this.failure = failure;
    this.shown = shown;
    this.refuted = refuted.isEmpty() ? ImmutableSet.of() : ImmutableSet.of(refuted);
  }

  static SpecResult failed(SpecLine line, String why) {
    return new SpecResult(line, Optional.of(why), ImmutableSet.of(), "");
  }

  static SpecResult shows(SpecLine line, ImmutableSet<String> shown) {
    return new SpecResult(line, Optional.empty(), shown, "");
  }

  static SpecResult refutes(SpecLine line, String refuted) {
    return new SpecResult(line, Optional.empty(), ImmutableSet.of(), refuted);
  }

  /** Returns the name of the spec file. */
  public String file() {
    return file;
  }

  /** Returns the number of the line, from 1. */
  public int line() {
    return line;
  }

  /** Returns the line as it is written. */
  public String text() {
    return text;
  }

  /** Returns whether the classifier does what the line says. */
  public boolean passed() {
    return failure.isEmpty();
  }

  /** Returns what was expected and what was found instead; empty if the line passed. */
  public String message() {
    return failure.orElse("");
  }

  /** Returns the ids of the rules and the concept that a positive line showed at work. */
  ImmutableSet<String> shown() {
    return shown;
  }

  /** Returns the id of the rule or of the concept that a negative line showed to keep still. */
  ImmutableSet<String> refuted() {
    return refuted;
  }

  /** Returns, for example, {@code lora.spec:3: passed: + low-rank-adaptation | …}. */
  @Override
  public String toString() {
    return file + ":" + line + ": " + failure.orElse("passed") + ": " + text;
  }
}
