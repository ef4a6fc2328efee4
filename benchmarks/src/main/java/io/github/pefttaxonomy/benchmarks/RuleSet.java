package io.github.pefttaxonomy.benchmarks;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Condition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * All phrases, and rules over them: logic over phrases that are common, distance between phrases
 * that do stand near one another somewhere and share no word.
 */
record RuleSet(Terms terms, ImmutableList<Condition> phrases, ImmutableList<Condition> rules) {
  static final int PHRASES = 2_000;
  static final int RULES = 400;
  private static final int COMMON = 60;
  private static final int NEAR = 8;
  private static final int THEN = 6;
  private static final Splitter WORDS = Splitter.onPattern("[ -]");

  /** Returns a rule set over the phrases that stand in these texts. */
  static RuleSet of(Terms terms, List<Text> texts) {
    ImmutableList<Condition> phrases =
        terms.phrases().stream().map(Condition::phrase).collect(ImmutableList.toImmutableList());
    HitCheck hits = new HitCheck(terms);
    ImmutableList<Condition> rules =
        ImmutableList.<Condition>builder()
            .addAll(distances(terms, phrases, hits, texts))
            .addAll(logic(phrases, hits.papersWith(terms.size(), texts)))
            .build();
    return new RuleSet(terms, phrases, rules.subList(0, Math.min(RULES, rules.size())));
  }

  /** A third of the rules at most. */
  private static List<Condition> distances(
      Terms terms, List<Condition> phrases, HitCheck hits, List<Text> texts) {
    Set<Condition> rules = new LinkedHashSet<>();
    hits.neighbours(
        texts,
        THEN,
        (first, second) -> {
          if (Collections.disjoint(words(terms, first), words(terms, second))) {
            Condition a = phrases.get(first);
            Condition b = phrases.get(second);
            rules.add(
                rules.size() % 2 == 0 ? Condition.then(THEN, a, b) : Condition.near(NEAR, b, a));
          }
        });
    List<Condition> shuffled = new ArrayList<>(rules);
    Collections.shuffle(shuffled, new Random(13));
    return shuffled.subList(0, Math.min(RULES / 3, shuffled.size()));
  }

  private static ImmutableSet<String> words(Terms terms, int phrase) {
    return terms.spellings().get(phrase).stream()
        .flatMap(WORDS::splitToStream)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static List<Condition> logic(List<Condition> phrases, int[] papersWith) {
    List<Condition> common =
        IntStream.range(0, papersWith.length)
            .boxed()
            .sorted((a, b) -> papersWith[b] - papersWith[a])
            .limit(COMMON)
            .map(term -> (Condition) phrases.get(term))
            .toList();
    Random random = new Random(5);
    Set<Condition> rules = new LinkedHashSet<>();
    while (rules.size() < RULES) {
      List<Condition> parts =
          random.ints(0, common.size()).distinct().limit(3).mapToObj(common::get).toList();
      rules.add(logic(rules.size(), parts.get(0), parts.get(1), parts.get(2)));
    }
    return new ArrayList<>(rules);
  }

  private static Condition logic(int number, Condition a, Condition b, Condition c) {
    return switch (number % 3) {
      case 0 -> Condition.and(a, b);
      case 1 -> Condition.and(a, Condition.not(b));
      default -> Condition.and(a, Condition.or(b, c));
    };
  }

  /** Returns phrases and rules, numbered in this order. */
  ImmutableList<Condition> all() {
    return ImmutableList.<Condition>builder().addAll(phrases).addAll(rules).build();
  }
}
