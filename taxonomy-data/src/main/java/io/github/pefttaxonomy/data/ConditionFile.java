package io.github.pefttaxonomy.data;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What rules files and cues files have in common: shorthands, and conditions that use them. The
 * conditions are parsed when the file is at its end, so that the order of its keys is free.
 */
final class ConditionFile {
  /** Stands in for a condition that could not be read, so that the rest is checked too. */
  private static final Condition UNREADABLE = Condition.phrase("unreadable");

  private final JsonWalk walk;
  private final TaxonomyDraft draft;
  private final Lets lets = new Lets();

  /** The text of a condition and where it stood. */
  record Source(String text, String place) {}

  ConditionFile(JsonWalk walk, TaxonomyDraft draft) {
    this.walk = walk;
    this.draft = draft;
  }

  /** Reads the shorthands. */
  void readLets() {
    walk.map(this::readLet);
  }

  private void readLet(String name) {
    int mark = walk.mark();
    Optional<String> text = walk.text();
    if (text.isPresent()) {
      addLet(name, text.get());
    }
    walk.settle(mark, "let '" + name + "'");
  }

  private void addLet(String name, String text) {
    String sound = "unreadable";
    try {
      sound = lets.expand(text);
    } catch (IllegalArgumentException e) {
      walk.report(String.valueOf(e.getMessage()));
    }
    try {
      lets.add(name, sound);
    } catch (IllegalArgumentException e) {
      walk.report("has a bad name: " + e.getMessage());
    }
  }

  /** Reads a condition, or an array of conditions of which one is enough. */
  ImmutableList<Source> readWhen() {
    List<Source> sources = new ArrayList<>();
    if (walk.isAtList()) {
      String place = walk.place();
      for (boolean more = walk.firstElement(); more; more = walk.nextElement()) {
        readOne(sources);
      }
      if (sources.isEmpty()) {
        walk.report("has an empty array at 'when'", place);
      }
    } else {
      readOne(sources);
    }
    return ImmutableList.copyOf(sources);
  }

  private void readOne(List<Source> sources) {
    String place = walk.place();
    Optional<String> text = walk.text();
    if (text.isPresent()) {
      if (isThere(text.get(), sources)) {
        walk.report("lists the condition " + text.get() + " twice");
      }
      sources.add(new Source(text.get(), place));
    }
  }

  private static boolean isThere(String text, List<Source> sources) {
    for (Source source : sources) {
      if (source.text.equals(text)) {
        return true;
      }
    }
    return false;
  }

  /** Returns what the sources mean; a stand-in for each that is wrong, which is reported. */
  Condition resolve(String subject, ImmutableList<Source> sources) {
    ImmutableList.Builder<Condition> all = ImmutableList.builder();
    for (Source source : sources) {
      all.add(parse(subject, source));
    }
    ImmutableList<Condition> conditions = all.build();
    return switch (conditions.size()) {
      case 0 -> UNREADABLE;
      case 1 -> conditions.get(0);
      default -> new Condition.Or(conditions);
    };
  }

  private Condition parse(String subject, Source source) {
    try {
      return Condition.parse(lets.expand(source.text));
    } catch (IllegalArgumentException e) {
      draft.report(Problem.of(subject, "has a bad condition: " + e.getMessage()).at(source.place));
      return UNREADABLE;
    }
  }
}
