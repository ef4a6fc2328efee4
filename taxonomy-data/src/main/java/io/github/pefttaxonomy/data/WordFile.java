package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Problem;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Reads a file of word groups or of weights: names with values. */
final class WordFile {
  private static final String GROUP = "[a-z]+(-[a-z]+)*";

  private final JsonWalk walk;
  private final TaxonomyDraft draft;

  WordFile(JsonWalk walk, TaxonomyDraft draft) {
    this.walk = walk;
    this.draft = draft;
  }

  static String groupSubject(String name) {
    return "word group '" + name + "'";
  }

  static String weightSubject(String name) {
    return "weight '" + name + "'";
  }

  boolean readGroups() {
    return walk.document(JsonWalk.Keys.required("groups"), key -> walk.map(this::readGroup));
  }

  private void readGroup(String name) {
    int mark = walk.mark();
    String place = walk.place();
    String subject = groupSubject(name);
    if (!Pattern.matches(GROUP, name)) {
      walk.report("has a name that is not lower-case letters joined by hyphens");
    }
    ImmutableList<String> words = walk.texts();
    if (words.isEmpty() && walk.mark() == mark) {
      walk.report("is empty", place);
    }
    walk.settle(mark, subject);
    checkNew(subject, place);
    draft.builder().wordGroup(name, words);
  }

  boolean readWeights() {
    return walk.document(JsonWalk.Keys.required("weights"), key -> walk.map(this::readWeight));
  }

  private void readWeight(String name) {
    int mark = walk.mark();
    String place = walk.place();
    String subject = weightSubject(name);
    OptionalDouble weight = walk.number();
    if (weight.isPresent()) {
      draft.builder().weight(name, weight.getAsDouble());
    }
    walk.settle(mark, subject);
    checkNew(subject, place);
  }

  /** The builder would merge or replace in silence. */
  private void checkNew(String subject, String place) {
    if (draft.has(subject)) {
      draft.report(Problem.of(subject, "is there twice").at(place));
    }
    draft.place(subject, place);
  }
}
