package io.github.pefttaxonomy.benchmarks;

import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;
import org.ahocorasick.trie.handler.EmitHandler;

/** The automaton of Aho &amp; Corasick (1975) with maps for its states, by Robert Bor. */
final class RobertBor implements Contender {
  private final Trie trie;

  RobertBor(Terms terms) {
    Trie.TrieBuilder builder = Trie.builder();
    terms.spellings().forEach(builder::addKeywords);
    this.trie = builder.build();
  }

  @Override
  public Counts counts() {
    return Counts.PLACES;
  }

  @Override
  public Session open() {
    return new Whole(trie);
  }

  /** Takes hits as they come, which spares the library its list of them. */
  private static final class Whole implements Session, EmitHandler {
    private final Trie trie;
    private String folded = "";
    private long count;

    Whole(Trie trie) {
      this.trie = trie;
    }

    @Override
    public long count(Text text) {
      folded = text.folded();
      count = 0;
      trie.parseText(folded, this);
      return count;
    }

    @Override
    public boolean emit(Emit emit) {
      boolean whole = Text.isWhole(folded, emit.getStart(), emit.getEnd() + 1);
      count += whole ? 1 : 0;
      return whole;
    }
  }
}
