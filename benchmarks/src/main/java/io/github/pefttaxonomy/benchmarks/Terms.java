package io.github.pefttaxonomy.benchmarks;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import io.github.pefttaxonomy.classify.FoldedText;
import io.github.pefttaxonomy.classify.Phrases;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The phrases that all contenders look for: labels and names of the taxonomy first, then runs of
 * one to three words of the corpus. A smaller set is the beginning of a larger one.
 *
 * <p>The engine inflects; its peers do not. So each phrase comes with its <em>spellings</em>: every
 * run of folded words that the engine takes for it. No two phrases share one.
 */
record Terms(ImmutableList<String> phrases, ImmutableList<ImmutableSet<String>> spellings) {
  private static final int MAX_SPELLINGS = 64;
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9]{2,}(?:[ -][A-Za-z0-9]+)*");
  private static final Pattern TELLING = Pattern.compile("[a-z]{4,}");
  private static final Splitter FRAGMENTS =
      Splitter.on(Pattern.compile("[" + FoldedText.PHRASE_END + FoldedText.SENTENCE_END + "]"))
          .trimResults()
          .omitEmptyStrings();
  private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

  /** Returns this many phrases. */
  static Terms draw(int count, Taxonomy taxonomy, List<Paper> papers) {
    List<String> candidates = new ArrayList<>(names(taxonomy));
    Collections.shuffle(candidates, new Random(7));
    candidates.addAll(runs(papers));
    ImmutableList<String> distinct =
        candidates.stream()
            .distinct()
            .limit(2L * count + 3_000)
            .collect(ImmutableList.toImmutableList());
    return choose(count, distinct, Phrases.of(distinct));
  }

  private static Terms choose(int count, List<String> candidates, Phrases read) {
    ImmutableList.Builder<String> phrases = ImmutableList.builder();
    ImmutableList.Builder<ImmutableSet<String>> spellings = ImmutableList.builder();
    Set<String> taken = new HashSet<>();
    int left = count;
    for (int i = 0; i < candidates.size() && left > 0; i++) {
      ImmutableSet<String> own = spellings(read.sequences(i));
      if (!own.isEmpty() && own.stream().noneMatch(taken::contains)) {
        taken.addAll(own);
        phrases.add(candidates.get(i));
        spellings.add(own);
        left--;
      }
    }
    if (left > 0) {
      throw new IllegalArgumentException("the corpus is too small for " + count + " phrases");
    }
    return new Terms(phrases.build(), spellings.build());
  }

  private static Set<String> names(Taxonomy taxonomy) {
    Set<String> names = new LinkedHashSet<>();
    Stream.concat(
            taxonomy.concepts().stream()
                .flatMap(c -> Stream.concat(Stream.of(c.label()), c.alternativeLabels().stream())),
            taxonomy.methods().stream()
                .flatMap(m -> Stream.concat(Stream.of(m.name()), m.aliases().stream())))
        .filter(name -> PLAIN.matcher(name).matches())
        .forEach(names::add);
    return names;
  }

  /** Returns runs of telling words, shuffled, those of one word no more often than the others. */
  private static List<String> runs(List<Paper> papers) {
    Set<String> runs = new LinkedHashSet<>();
    FoldedText folder = new FoldedText();
    for (Paper paper : papers.subList(0, Math.min(papers.size(), 3_000))) {
      for (String fragment : FRAGMENTS.split(folder.fold(paper))) {
        addRuns(WORDS.splitToList(fragment), runs);
      }
    }
    List<String> shuffled = new ArrayList<>(runs);
    Collections.shuffle(shuffled, new Random(11));
    return shuffled.subList(0, Math.min(shuffled.size(), 40_000));
  }

  private static void addRuns(List<String> words, Set<String> runs) {
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + 3); to++) {
        if (!TELLING.matcher(words.get(to - 1)).matches()) {
          break;
        }
        runs.add(String.join(" ", words.subList(from, to)));
      }
    }
  }

  /** Returns every run of words that sequences of sets of forms stand for. */
  static ImmutableSet<String> spellings(List<ImmutableList<ImmutableSet<String>>> sequences) {
    ImmutableSet.Builder<String> all = ImmutableSet.builder();
    for (ImmutableList<ImmutableSet<String>> sequence : sequences) {
      if (sequence.stream().mapToLong(Set::size).reduce(1, Math::multiplyExact) > MAX_SPELLINGS) {
        return ImmutableSet.of();
      }
      Sets.cartesianProduct(sequence).forEach(words -> all.add(String.join(" ", words)));
    }
    return all.build();
  }

  int size() {
    return phrases.size();
  }

  int spellingCount() {
    return spellings.stream().mapToInt(Set::size).sum();
  }

  /** Returns the phrase itself, folded: what a tool would be given by someone in a hurry. */
  ImmutableList<String> plain() {
    return Lists.transform(spellings, own -> own.iterator().next()).stream()
        .collect(ImmutableList.toImmutableList());
  }
}
