package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.pefttaxonomy.Assignment;
import io.github.pefttaxonomy.Classification;
import io.github.pefttaxonomy.Classifier;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.ConceptId;
import io.github.pefttaxonomy.Cue;
import io.github.pefttaxonomy.Miss;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Rule;
import io.github.pefttaxonomy.Taxonomy;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The way of one paper: one scan finds all phrases; rules and cues are evaluated over them; methods
 * add their names; cues give each place a role; places become assignments.
 */
final class TextClassifier implements Classifier {
  private final Taxonomy taxonomy;
  private final ImmutableList<Rule> rules;
  private final int[] ruleConcepts;
  private final Vocabulary vocabulary;
  private final ConditionSet ruleConditions;
  private final ConditionSet cueConditions;
  private final MethodBook methods;
  private final RoleJudge roles;
  private final Verdicts verdicts;
  private final FactReader facts;
  private final Queue<Scratch> free = new ConcurrentLinkedQueue<>();

  TextClassifier(Taxonomy taxonomy) {
    this(taxonomy, new BookCompilation(new PhraseBook(taxonomy.wordGroups())));
  }

  TextClassifier(Taxonomy taxonomy, Compilation compilation) {
    this.taxonomy = taxonomy;
    this.rules = taxonomy.rules();
    ImmutableMap<ConceptId, Integer> numbers = numbers(taxonomy);
    ImmutableList.Builder<Matching> ruleMatchings = ImmutableList.builder();
    this.ruleConcepts = new int[rules.size()];
    for (int i = 0; i < ruleConcepts.length; i++) {
      ruleMatchings.add(Matching.compile(rules.get(i).when(), compilation));
      ruleConcepts[i] = numbers.getOrDefault(rules.get(i).concept(), -1);
    }
    ImmutableList.Builder<Matching> cueMatchings = ImmutableList.builder();
    int longestCue = 0;
    for (Cue cue : taxonomy.cues()) {
      Matching matching = Matching.compile(cue.when(), compilation);
      cueMatchings.add(matching);
      longestCue = Math.max(longestCue, matching.extent());
    }
    double strength = Confidence.methodStrength(taxonomy);
    this.methods = new MethodBook(taxonomy, compilation, numbers, strength);
    this.vocabulary = compilation.vocabulary();
    methods.index(vocabulary);
    this.ruleConditions = compilation.conditions(ruleMatchings.build(), vocabulary);
    this.cueConditions = compilation.conditions(cueMatchings.build(), vocabulary);
    this.verdicts = new Verdicts(taxonomy, numbers);
    this.facts = new FactReader(taxonomy);
    this.roles = new RoleJudge(new CueReader(taxonomy.cues(), longestCue), verdicts, taxonomy);
  }

  private static ImmutableMap<ConceptId, Integer> numbers(Taxonomy taxonomy) {
    ImmutableMap.Builder<ConceptId, Integer> numbers = ImmutableMap.builder();
    int next = 0;
    for (Concept concept : taxonomy.concepts()) {
      numbers.put(concept.id(), next++);
    }
    return numbers.buildOrThrow();
  }

  /** A rule by its number, and the condition that stands in for its own. */
  record Exchange(int rule, Matching when) {}

  @Override
  public Classification classify(Paper paper) {
    return classify(paper, Optional.empty());
  }

  /** Returns the classification of a paper with one rule exchanged, if one is. */
  Classification classify(Paper paper, Optional<Exchange> exchange) {
    Scratch scratch = free.poll();
    if (scratch == null) {
      scratch = new Scratch(vocabulary, ruleConditions.size(), cueConditions.size());
    }
    Classification result = classify(paper, scratch, exchange);
    if (!scratch.reading.isOvergrown()) {
      free.add(scratch);
    }
    return result;
  }

  private Classification classify(Paper paper, Scratch scratch, Optional<Exchange> exchange) {
    List<Hit> kept = judgedHits(paper, scratch, exchange);
    ImmutableList.Builder<Assignment> techniques = ImmutableList.builder();
    ImmutableList.Builder<Assignment> descriptors = ImmutableList.builder();
    for (Assignment assignment : verdicts.assignments(scratch.reading, kept)) {
      (verdicts.isDescriptive(assignment) ? descriptors : techniques).add(assignment);
    }
    ImmutableList<Assignment> labels = techniques.build();
    FactReader.Facts said = facts.read(scratch.prose.read(), labels);
    return Classification.builder()
        .paper(paper)
        .addAllTechniques(labels)
        .addAllIntroduces(said.introduces())
        .addAllBuildsOn(said.buildsOn())
        .addAllComparesWith(said.comparesWith())
        .addAllClaims(said.claims())
        .addAllDescriptors(descriptors.build())
        .taxonomyVersion(taxonomy.version())
        .taxonomyHash(taxonomy.hash())
        .build();
  }

  /** Returns the technique labels of a paper with the features that their confidence rests on. */
  List<Verdicts.Rated> rate(Paper paper) {
    Scratch scratch = new Scratch(vocabulary, ruleConditions.size(), cueConditions.size());
    List<Hit> kept = judgedHits(paper, scratch, Optional.empty());
    return verdicts.rate(scratch.reading, kept);
  }

  private List<Hit> judgedHits(Paper paper, Scratch scratch, Optional<Exchange> exchange) {
    scratch.begin();
    Reading reading = scratch.reading;
    reading.read(paper);
    ruleConditions.evaluate(reading, scratch.ruleFound, scratch.ruleTried, scratch.stamp);
    cueConditions.evaluate(reading, scratch.cueFound, scratch.cueTried, scratch.stamp);
    exchange.ifPresent(other -> ConditionSet.replace(other, reading, scratch.ruleFound));
    List<Hit> hits = scratch.hits;
    collect(scratch.ruleFound, hits, scratch.vetoes);
    methods.collect(reading, hits);
    verdicts.dropShadowed(hits, scratch.vetoes);
    scratch.cues.fill(scratch.cueFound);
    roles.judge(reading, scratch.cues, hits);
    return hits;
  }

  private void collect(IntArray found, List<Hit> hits, List<Rule> vetoes) {
    for (int i = 0; i < found.size(); i += 3) {
      int number = found.get(i);
      Rule rule = rules.get(number);
      if (rule.isVeto()) {
        vetoes.add(rule);
      } else {
        hits.add(
            new Hit(
                ruleConcepts[number],
                rule.id(),
                rule.strength(),
                found.get(i + 1),
                found.get(i + 2),
                false));
      }
    }
  }

  @Override
  public Miss explainMiss(Paper paper, ConceptId concept) {
    taxonomy.concept(concept);
    return new MissExplainer(taxonomy, classify(paper), concept).explain();
  }

  @Override
  public Taxonomy taxonomy() {
    return taxonomy;
  }
}
