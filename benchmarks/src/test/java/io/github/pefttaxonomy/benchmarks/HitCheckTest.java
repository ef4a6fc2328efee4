package io.github.pefttaxonomy.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.benchmarks.Contender.Counts;
import io.github.pefttaxonomy.classify.ConditionScan;
import io.github.pefttaxonomy.classify.PhraseScan;
import io.github.pefttaxonomy.classify.Phrases;
import io.github.pefttaxonomy.data.PeftTaxonomy;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contenders that find other things than the engine would be measured at other work. */
class HitCheckTest {
  private static final Taxonomy TAXONOMY = PeftTaxonomy.load().taxonomy();
  private static final Corpus CORPUS = Corpus.generated(400);
  private static final ImmutableList<Text> TEXTS = HitCheck.texts(CORPUS);

  @ParameterizedTest
  @ValueSource(ints = {200, 2_000})
  void count_everyContender_isThatOfTheEngine(int size) {
    Terms terms = Terms.draw(size, TAXONOMY, CORPUS.papers());
    HitCheck check = new HitCheck(terms);
    for (String name : Contender.NAMES) {
      HitCheck.Outcome outcome = check.compare(Contender.of(name, terms), TEXTS);
      if (outcome.counts() == Counts.PLAIN) {
        assertThat(outcome.hits()).as(name).isBetween(1L, outcome.expected());
      } else if (outcome.counts() != Counts.NOTHING) {
        assertThat(outcome.hits()).as(name).isPositive().isEqualTo(outcome.expected());
        assertThat(outcome.papersThatDiffer()).as(name).isZero();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ours", "lucene-batch", "hankcs"})
  void count_ofABatch_isTheSumOverItsTexts(String name) {
    Terms terms = Terms.draw(200, TAXONOMY, CORPUS.papers());
    Contender.Session session = Contender.of(name, terms).open();
    List<Text> batch = TEXTS.subList(0, Corpus.BATCH);
    assertThat(session.count(batch)).isEqualTo(batch.stream().mapToLong(session::count).sum());
  }

  @Test
  void count_shippedPhrases_isThatOfLucene() {
    Phrases phrases = Phrases.of(TAXONOMY);
    LuceneMonitor lucene =
        LuceneMonitor.batch(LuceneQueries.of(phrases, ClassifyBenchmark.words(TEXTS)));
    PhraseScan.Pass pass = phrases.compile().open();
    for (Text text : TEXTS) {
      Set<Integer> found = new HashSet<>();
      pass.forEach(text.paper(), (phrase, start, end) -> found.add(phrase));
      Set<Integer> theirs = new HashSet<>();
      lucene.matching(text).stream().forEach(theirs::add);
      assertThat(theirs).as(text.folded()).isEqualTo(found);
    }
  }

  @Test
  void matching_rules_agreesWithLuceneButForCommasWithinReach() {
    RuleSet rules = rules();
    ConditionScan.Pass ours = ConditionScan.of(rules.all()).open();
    LuceneMonitor lucene = LuceneMonitor.batch(RulesBenchmark.queries(rules));
    int near = 0;
    int missed = 0;
    for (Text text : TEXTS) {
      BitSet mine = ours.holding(text.paper());
      BitSet theirs = lucene.matching(text);
      BitSet differing = (BitSet) mine.clone();
      differing.xor(theirs);
      for (int number : differing.stream().toArray()) {
        Condition rule = rules.all().get(number);
        assertThat(rule).as(text.folded()).matches(HitCheckTest::measuresDistance);
        assertThat(mine.get(number)).as(rule + " in " + text.folded()).isTrue();
        missed++;
      }
      near +=
          (int) mine.stream().filter(number -> measuresDistance(rules.all().get(number))).count();
    }
    assertThat(near).isPositive();
    assertThat(missed).isLessThan(near / 3);
  }

  private static RuleSet rules() {
    return RuleSet.of(Terms.draw(RuleSet.PHRASES, TAXONOMY, CORPUS.papers()), TEXTS);
  }

  private static boolean measuresDistance(Condition rule) {
    return rule instanceof Condition.Near || rule instanceof Condition.Then;
  }

  @Test
  void queries_everyRule_hasOne() {
    RuleSet rules = rules();
    List<Query> queries = RulesBenchmark.queries(rules);
    assertThat(queries).hasSize(RuleSet.PHRASES + RuleSet.RULES);
  }
}
