package io.github.pefttaxonomy.benchmarks;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.github.pefttaxonomy.Concept;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Taxonomy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Makes papers up: common English words, then invented ones, with frequencies after Zipf (1949),
 * and here and there a turn of phrase or the name of a technique. The same seed gives the same
 * papers.
 */
final class CorpusGenerator {
  private static final int WORDS = 12_000;
  private static final double TECHNIQUE = 0.03;
  private static final double COMMA = 0.06;
  private static final double FRAME = 0.35;
  private static final List<String> COMMON =
      Splitter.on(' ')
          .splitToList(
              "the of and to in a for we is that on with are by as this our which from can model"
                  + " models be an data learning method results show language training approach"
                  + " performance tasks large based has have these using it or at not also both"
                  + " between however more than such their methods while new proposed neural"
                  + " network networks deep system problem different paper task propose work");
  private static final List<String> FRAMES =
      Splitter.on(';')
          .splitToList(
              "We propose;In this paper, we study;Unlike prior work on;Experiments show that our"
                  + " method outperforms;Our approach is based on;It reduces memory by 3.5x compared"
                  + " to;We introduce a novel variant of;Existing methods such as");
  private static final String[] ONSETS = {
    "b", "br", "c", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "l", "m", "n", "p", "pl", "r",
    "s", "st", "t", "tr", "v", "w"
  };
  private static final String[] VOWELS = {"a", "e", "i", "o", "u", "ea", "io"};
  private static final String[] CODAS = {"", "", "l", "n", "r", "s", "t", "m", "nd", "st"};

  private final SplittableRandom random;
  private final ImmutableList<String> words;
  private final double[] cumulative;
  private final ImmutableList<String> techniques;

  CorpusGenerator(Taxonomy taxonomy, long seed) {
    this.random = new SplittableRandom(seed);
    this.words = words();
    this.cumulative = zipf(words.size());
    this.techniques =
        Stream.concat(
                taxonomy.concepts().stream().map(Concept::label),
                taxonomy.methods().stream().map(NamedMethod::name))
            .collect(ImmutableList.toImmutableList());
  }

  private ImmutableList<String> words() {
    Set<String> all = new LinkedHashSet<>(COMMON);
    while (all.size() < WORDS) {
      StringBuilder word = new StringBuilder();
      for (int syllables = 2 + random.nextInt(3); syllables > 0; syllables--) {
        word.append(any(ONSETS)).append(any(VOWELS)).append(any(CODAS));
      }
      all.add(word.toString());
    }
    return ImmutableList.copyOf(all);
  }

  private String any(String[] parts) {
    return parts[random.nextInt(parts.length)];
  }

  private static double[] zipf(int size) {
    double[] sums = new double[size];
    double sum = 0;
    for (int rank = 0; rank < size; rank++) {
      sum += 1.0 / (rank + 2.7);
      sums[rank] = sum;
    }
    return sums;
  }

  ImmutableList<Paper> papers(int size) {
    ImmutableList.Builder<Paper> papers = ImmutableList.builder();
    for (int i = 0; i < size; i++) {
      papers.add(paper(i));
    }
    return papers.build();
  }

  /** Returns one more paper. */
  Paper paper(int number) {
    StringBuilder text = new StringBuilder();
    for (int sentences = 5 + random.nextInt(6); sentences > 0; sentences--) {
      sentence(text);
    }
    return Paper.builder()
        .id("made-up-" + number)
        .title(title())
        .abstractText(text.toString().strip())
        .build();
  }

  private String title() {
    StringBuilder title = new StringBuilder();
    for (int left = 5 + random.nextInt(6); left > 0; left--) {
      title.append(capital(word())).append(' ');
    }
    return title.append("for ").append(technique()).toString();
  }

  private void sentence(StringBuilder text) {
    boolean framed = random.nextDouble() < FRAME;
    text.append(framed ? FRAMES.get(random.nextInt(FRAMES.size())) : capital(word())).append(' ');
    for (int left = 10 + random.nextInt(18); left > 0; left--) {
      text.append(random.nextDouble() < TECHNIQUE ? technique() : word());
      text.append(random.nextDouble() < COMMA && left > 1 ? ", " : " ");
    }
    text.setCharAt(text.length() - 1, '.');
    text.append(' ');
  }

  private String technique() {
    return techniques.get(random.nextInt(techniques.size()));
  }

  private String word() {
    double at = random.nextDouble() * cumulative[cumulative.length - 1];
    int low = 0;
    int high = cumulative.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return words.get(low);
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
