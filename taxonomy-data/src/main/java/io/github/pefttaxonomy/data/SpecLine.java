package io.github.pefttaxonomy.data;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import io.github.pefttaxonomy.Evidence;
import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Span;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One line of a spec file; hides its notation. */
record SpecLine(String file, int number, String text) {
  private static final String FIELD_SEPARATOR = " || ";

  /** What a line says. */
  record Claim(char sign, String target, Optional<Role> role, Marked text) {
    boolean isNegative() {
      return sign == '-';
    }
  }

  /** A text with the places that its brackets marked. */
  record Marked(Paper paper, ImmutableSortedSet<Mark> marks) {}

  /** A place in a paper. */
  record Mark(Field field, Span span) implements Comparable<Mark> {
    static Mark of(Evidence evidence) {
      return new Mark(evidence.field(), evidence.span());
    }

    String in(Paper paper) {
      return field.label() + span + " '" + span.of(paper.text(field)) + "'";
    }

    @Override
    public int compareTo(Mark other) {
      int byField = field.compareTo(other.field);
      return byField != 0 ? byField : span.compareTo(other.span);
    }
  }

  /** Returns the lines of a spec that are neither blank nor comments. */
  static ImmutableList<SpecLine> read(String file, String text) {
    ImmutableList.Builder<SpecLine> lines = ImmutableList.builder();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(new SpecLine(file, number, line));
      }
    }
    return lines.build();
  }

  /**
   * Returns what the line says.
   *
   * @throws IllegalArgumentException if it is not written in the notation of specs
   */
  Claim parse() {
    int bar = text.indexOf('|');
    if (bar < 0) {
      throw new IllegalArgumentException("there is no '|' before the text");
    }
    List<String> head =
        Splitter.on(CharMatcher.whitespace())
            .omitEmptyStrings()
            .splitToList(text.substring(0, bar));
    if (head.isEmpty() || !head.get(0).matches("[-+~]")) {
      throw new IllegalArgumentException("a line begins with '+', '-' or '~', not: " + text);
    }
    if (head.size() < 2 || head.size() > 3) {
      throw new IllegalArgumentException("before the '|' there must be a target and maybe a role");
    }
    Optional<Role> role = head.size() == 3 ? Optional.of(Role.of(head.get(2))) : Optional.empty();
    Claim claim =
        new Claim(head.get(0).charAt(0), head.get(1), role, marked(text.substring(bar + 1)));
    check(claim);
    return claim;
  }

  private static void check(Claim claim) {
    boolean isMarked = !claim.text.marks.isEmpty();
    switch (claim.sign) {
      case '-' -> require(claim.role.isEmpty() && !isMarked, "'-' takes no role and no brackets");
      case '+' -> require(isMarked, "'+' needs the evidence in brackets");
      default -> {
        require(isMarked, "'~' needs the evidence in brackets");
        require(
            claim.role.filter(role -> !role.isAbout()).isPresent(),
            "'~' needs the role baseline or mention");
      }
    }
  }

  private static void require(boolean isSo, String otherwise) {
    if (!isSo) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  private static Marked marked(String text) {
    ImmutableSortedSet.Builder<Mark> marks = ImmutableSortedSet.naturalOrder();
    int split = text.indexOf(FIELD_SEPARATOR);
    String title = split < 0 ? "" : text.substring(0, split);
    String rest = split < 0 ? text : text.substring(split + FIELD_SEPARATOR.length());
    String plainTitle = unmark(title.strip(), Field.TITLE, marks);
    String plainRest = unmark(rest.strip(), Field.ABSTRACT, marks);
    return new Marked(Paper.of(plainTitle, plainRest), marks.build());
  }

  private static String unmark(String text, Field field, ImmutableSortedSet.Builder<Mark> marks) {
    StringBuilder plain = new StringBuilder();
    int open = -1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '[') {
        require(open < 0, "a bracket opens inside another: " + text);
        open = plain.length();
      } else if (c == ']') {
        require(open >= 0 && open < plain.length(), "a bracket closes around nothing: " + text);
        marks.add(new Mark(field, new Span(open, plain.length())));
        open = -1;
      } else {
        plain.append(c);
      }
    }
    require(open < 0, "a bracket is not closed: " + text);
    return plain.toString();
  }

  static String show(Iterable<Mark> marks, Paper paper) {
    return ImmutableList.copyOf(marks).stream()
        .map(mark -> mark.in(paper))
        .collect(Collectors.joining(", "));
  }
}
