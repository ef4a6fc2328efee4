package io.github.pefttaxonomy.classify;

/**
 * A guess at how often each phrase is found, for comparison with others: short words and words that
 * many phrases use are common words (Zipf 1935), and a phrase is as rare as its rarest word.
 */
final class Commonness {
  private final PhraseBook book;

  /** For each node of the tree of readings, that of the rarest word of the sequence. */
  private final long[] nodes;

  /** Expects a book in which all phrases are. */
  Commonness(PhraseBook book) {
    this.book = book;
    long[] symbols = ofSymbols(book.forms());
    SymbolTrie trie = book.trie();
    this.nodes = new long[trie.size()];
    nodes[SymbolTrie.ROOT] = Long.MAX_VALUE;
    for (int node = 1; node < nodes.length; node++) {
      nodes[node] = Math.min(nodes[trie.parent(node)], symbols[trie.symbol(node)]);
    }
  }

  private static long[] ofSymbols(WordForms forms) {
    long[] ofForms = ofForms(forms);
    IntSets symbols = forms.symbols();
    long[] sums = new long[symbols.size()];
    for (int symbol = 0; symbol < sums.length; symbol++) {
      for (int i = symbols.from(symbol); i < symbols.to(symbol); i++) {
        sums[symbol] += ofForms[symbols.at(i)];
      }
    }
    return sums;
  }

  private static long[] ofForms(WordForms forms) {
    IntSets symbols = forms.symbols();
    long[] all = new long[forms.size()];
    for (int i = 0; i < symbols.to(symbols.size() - 1); i++) {
      all[symbols.at(i)]++;
    }
    for (int form = 0; form < all.length; form++) {
      int shortness = forms.isBeginning(form) ? 1 : Math.max(1, 8 - forms.bare(form).length());
      all[form] *= (long) shortness * shortness;
    }
    return all;
  }

  /** Returns how common a phrase is. */
  long of(int phrase) {
    long sum = 0;
    for (int node : book.nodes(phrase)) {
      sum += nodes[node];
    }
    return sum;
  }

  /** Returns how common it is that one of some phrases is found. */
  long ofAll(int[] phrases) {
    long sum = 0;
    for (int phrase : phrases) {
      sum += of(phrase);
    }
    return sum;
  }
}
