package io.github.pefttaxonomy.classify;

import com.google.common.base.CharMatcher;
import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.classify.Finding.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Checks phrases and names. Whether one can match is asked of the matcher itself: a text is written
 * that the phrase is meant for, and read.
 */
final class PhraseLint {
  private static final Joiner SPACED = Joiner.on(' ');
  private static final Splitter ELEMENTS = Splitter.on(' ');
  private static final Splitter ALTERNATIVES = Splitter.on('|');
  private static final CharMatcher SIGNS = CharMatcher.anyOf("~*");

  private final LintContext context;
  private final Reading reading;
  private final Set<String> whole = new HashSet<>();

  PhraseLint(LintContext context) {
    this.context = context;
    this.reading = new Reading(Vocabulary.of(context.book()));
    collectWholePhrases();
  }

  void check() {
    for (LintContext.Owned owned : context.owned()) {
      owned
          .when()
          .leaves()
          .distinct()
          .forEach(
              leaf -> {
                checkReachable(owned.subject(), leaf);
                if (leaf instanceof Condition.Phrase phrase) {
                  checkAlternatives(owned.subject(), phrase);
                  checkBars(owned.subject(), phrase);
                }
              });
    }
  }

  private void checkReachable(String subject, Condition leaf) {
    ImmutableList<String> texts = witnesses(leaf);
    List<String> unread = texts.stream().filter(text -> !isFound(leaf, text)).toList();
    if (unread.isEmpty()) {
      return;
    }
    boolean none = unread.size() == texts.size();
    context.report(
        "L001",
        none ? Severity.ERROR : Severity.WARNING,
        subject,
        (none ? "has " + leaf + " that can never match" : "has " + leaf + " that never matches")
            + " '"
            + unread.get(0)
            + "'",
        "write words of letters and digits of at most " + WordBytes.MOST + " chars");
  }

  private boolean isFound(Condition leaf, String text) {
    reading.read(Paper.of("", text));
    int mark = reading.places.size();
    boolean found = Matching.compile(leaf, context.book()).holds(reading, 0, reading.wordCount());
    reading.places.truncate(mark);
    return found;
  }

  /** Returns a text for each alternative of each word, with the first of all others. */
  private ImmutableList<String> witnesses(Condition leaf) {
    if (leaf instanceof Condition.Name name) {
      return ImmutableList.of(name.text());
    } else if (leaf instanceof Condition.Phrase phrase) {
      List<ImmutableList<String>> elements = new ArrayList<>();
      for (String element : ELEMENTS.split(phrase.text())) {
        elements.add(words(element));
      }
      return witnesses(elements);
    }
    throw new AssertionError(leaf);
  }

  private static ImmutableList<String> witnesses(List<ImmutableList<String>> elements) {
    ImmutableSet.Builder<String> texts = ImmutableSet.builder();
    List<String> words = new ArrayList<>();
    elements.forEach(element -> words.add(element.isEmpty() ? "" : element.get(0)));
    texts.add(SPACED.join(words));
    for (int i = 0; i < elements.size(); i++) {
      for (String word : elements.get(i)) {
        List<String> changed = new ArrayList<>(words);
        changed.set(i, word);
        texts.add(SPACED.join(changed));
      }
    }
    return texts.build().asList();
  }

  /** Returns the words that an element of a phrase lists, groups included, without their signs. */
  private ImmutableList<String> words(String element) {
    ImmutableList.Builder<String> words = ImmutableList.builder();
    for (String alternative : ALTERNATIVES.split(withoutMark(element))) {
      if (alternative.startsWith("<")) {
        String group = alternative.substring(1, alternative.length() - 1);
        context.taxonomy().wordGroups().get(group).forEach(word -> words.add(bare(word)));
      } else {
        words.add(bare(alternative));
      }
    }
    return words.build();
  }

  private static String withoutMark(String element) {
    return element.endsWith("?") ? element.substring(0, element.length() - 1) : element;
  }

  private static String bare(String word) {
    return SIGNS.trimTrailingFrom(word);
  }

  /** Reports words that another alternative beside them matches already. */
  private void checkAlternatives(String subject, Condition.Phrase phrase) {
    for (String element : ELEMENTS.split(phrase.text())) {
      List<String> alternatives = ALTERNATIVES.splitToList(withoutMark(element));
      for (int i = 0; i < alternatives.size(); i++) {
        for (int j = 0; j < alternatives.size(); j++) {
          if (i != j && adds(alternatives, j, i)) {
            context.report(
                "L006",
                Severity.NOTE,
                subject,
                "has the alternative '"
                    + alternatives.get(i)
                    + "' in "
                    + phrase
                    + ", which '"
                    + alternatives.get(j)
                    + "' matches already",
                "leave it out");
          }
        }
      }
    }
  }

  /**
   * Returns whether alternative {@code wide} makes {@code narrow} needless; of equals the later.
   */
  private boolean adds(List<String> alternatives, int wide, int narrow) {
    return isWithin(alternatives.get(narrow), alternatives.get(wide))
        && (wide < narrow || !isWithin(alternatives.get(wide), alternatives.get(narrow)));
  }

  private boolean isWithin(String narrow, String wide) {
    if (narrow.startsWith("<") || wide.startsWith("<")) {
      return narrow.equals(wide);
    }
    return new Implication(context).covers(Condition.phrase(wide), Condition.phrase(narrow));
  }

  /** Labels, names and phrases without alternatives: what authors of rules think of as wholes. */
  private void collectWholePhrases() {
    context
        .taxonomy()
        .concepts()
        .forEach(
            concept -> {
              whole.add(folded(concept.label()));
              concept.alternativeLabels().forEach(label -> whole.add(folded(label)));
            });
    context
        .taxonomy()
        .methods()
        .forEach(
            method -> {
              whole.add(folded(method.name()));
              method.aliases().forEach(alias -> whole.add(folded(alias)));
            });
    for (LintContext.Owned owned : context.owned()) {
      owned
          .when()
          .leaves()
          .filter(Condition.Phrase.class::isInstance)
          .map(leaf -> ((Condition.Phrase) leaf).text())
          .filter(text -> !text.contains("|") && text.contains(" "))
          .forEach(text -> whole.add(folded(text)));
    }
  }

  private static String folded(String text) {
    return SPACED.join(WordSplitter.split(text));
  }

  /**
   * Reports {@code 'a b|c d'} where both {@code a b} and {@code c d} are phrases by themselves: a
   * bar divides words, not phrases, so this means {@code a}, then {@code b} or {@code c}, then
   * {@code d}.
   */
  private void checkBars(String subject, Condition.Phrase phrase) {
    List<String> elements = ELEMENTS.splitToList(phrase.text());
    for (int i = 1; i < elements.size() - 1; i++) {
      List<String> alternatives = ALTERNATIVES.splitToList(withoutMark(elements.get(i)));
      if (alternatives.size() == 2) {
        String before = folded(SPACED.join(elements.subList(0, i)) + " " + alternatives.get(0));
        String after =
            folded(
                alternatives.get(1) + " " + SPACED.join(elements.subList(i + 1, elements.size())));
        if (whole.contains(before) && whole.contains(after)) {
          context.report(
              "L007",
              Severity.WARNING,
              subject,
              "has "
                  + phrase
                  + ", in which the bar divides words, not '"
                  + before
                  + "' from '"
                  + after
                  + "'",
              "write or('" + before + "', '" + after + "') if that is meant");
        }
      }
    }
  }
}
