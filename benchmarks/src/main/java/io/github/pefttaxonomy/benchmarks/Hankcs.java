package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableSet;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.github.pefttaxonomy.classify.FoldedText;
import java.util.List;
import java.util.TreeMap;

/**
 * The automaton of Aho &amp; Corasick (1975) as a double array, by hankcs. It sees chars, not
 * words, so each hit is asked whether it is one of whole words.
 */
final class Hankcs implements Contender {
  private final AhoCorasickDoubleArrayTrie<Integer> trie = new AhoCorasickDoubleArrayTrie<>();
  private final Counts counts;
  private final boolean folds;

  private Hankcs(List<ImmutableSet<String>> spellings, Counts counts, boolean folds) {
    this.counts = counts;
    this.folds = folds;
    TreeMap<String, Integer> keywords = new TreeMap<>();
    for (int term = 0; term < spellings.size(); term++) {
      for (String spelling : spellings.get(term)) {
        keywords.put(spelling, term);
      }
    }
    trie.build(keywords);
  }

  /** Returns one that is given every spelling, and texts folded beforehand. */
  static Contender spellings(Terms terms) {
    return new Hankcs(terms.spellings(), Counts.PLACES, false);
  }

  /** Returns one that is given the phrases as written down, and texts folded beforehand. */
  static Contender plain(Terms terms) {
    return new Hankcs(terms.plain().stream().map(ImmutableSet::of).toList(), Counts.PLAIN, false);
  }

  /** Returns one that is given every spelling, and has to fold texts as it goes. */
  static Contender folding(Terms terms) {
    return new Hankcs(terms.spellings(), Counts.PLACES, true);
  }

  @Override
  public Counts counts() {
    return counts;
  }

  @Override
  public Session open() {
    if (!folds) {
      return new Folded(trie);
    }
    FoldedText folder = new FoldedText();
    return text -> {
      CharSequence folded = folder.fold(text.paper());
      long[] count = {0};
      trie.parseText(
          folded,
          (start, end, term) -> {
            if (Text.isWhole(folded, start, end)) {
              count[0]++;
            }
          });
      return count[0];
    };
  }

  /** Reads arrays, the fastest way that the library has. */
  private static final class Folded implements Session, AhoCorasickDoubleArrayTrie.IHit<Integer> {
    private final AhoCorasickDoubleArrayTrie<Integer> trie;
    private char[] chars = new char[0];
    private long count;

    Folded(AhoCorasickDoubleArrayTrie<Integer> trie) {
      this.trie = trie;
    }

    @Override
    public long count(Text text) {
      chars = text.chars();
      count = 0;
      trie.parseText(chars, this);
      return count;
    }

    @Override
    public void hit(int start, int end, Integer term) {
      if (chars[start - 1] == ' ' && chars[end] == ' ') {
        count++;
      }
    }
  }
}
