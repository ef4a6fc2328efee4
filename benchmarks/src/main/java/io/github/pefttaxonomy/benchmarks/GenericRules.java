package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableSet;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** A generic rule engine, Easy Rules: one rule a phrase, which asks whether the text holds it. */
final class GenericRules implements Contender {
  private static final String TEXT = "text";
  private static final String COUNT = "count";

  private final Rules rules = new Rules();

  GenericRules(Terms terms) {
    for (int term = 0; term < terms.size(); term++) {
      ImmutableSet<String> spellings =
          terms.spellings().get(term).stream()
              .map(spelling -> " " + spelling + " ")
              .collect(ImmutableSet.toImmutableSet());
      rules.register(
          new RuleBuilder()
              .name("phrase-" + term)
              .when(facts -> holdsAny(facts.get(TEXT), spellings))
              .then(facts -> facts.<long[]>get(COUNT)[0]++)
              .build());
    }
  }

  private static boolean holdsAny(String text, ImmutableSet<String> spellings) {
    for (String spelling : spellings) {
      if (text.contains(spelling)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Counts counts() {
    return Counts.PHRASES;
  }

  @Override
  public Session open() {
    RulesEngine engine = new DefaultRulesEngine();
    return text -> {
      long[] count = {0};
      Facts facts = new Facts();
      facts.put(TEXT, text.folded());
      facts.put(COUNT, count);
      engine.fire(rules, facts);
      return count[0];
    };
  }
}
