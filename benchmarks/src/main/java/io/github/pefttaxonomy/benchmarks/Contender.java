package io.github.pefttaxonomy.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Supplier;

/** A tool that looks for terms in texts; safe for many threads, each with a session of its own. */
interface Contender extends AutoCloseable {
  /** What a tool counts as one hit, in the order of what they tell. */
  enum Counts {
    /** Every place of every phrase. */
    PLACES,
    /** Of places that overlap, the leftmost, and of those the longest. */
    LONGEST,
    /** Every phrase that stands in a paper, once. */
    PHRASES,
    /**
     * Places, but only of the phrases as they are written down: plurals and the like are missed.
     */
    PLAIN,
    /** Nothing to do with phrases. */
    NOTHING
  }

  /** All by name; {@code ours} first. */
  ImmutableList<String> NAMES =
      ImmutableList.of(
          "ours",
          "hankcs",
          "hankcs-plain",
          "hankcs-folding",
          "robert-bor",
          "regex",
          "lucene-single",
          "lucene-batch",
          "easy-rules",
          "words",
          "chars");

  /** Returns a contender by name. */
  static Contender of(String name, Terms terms) {
    return switch (name) {
      case "ours" -> new Ours(terms);
      case "hankcs" -> Hankcs.spellings(terms);
      case "hankcs-plain" -> Hankcs.plain(terms);
      case "hankcs-folding" -> Hankcs.folding(terms);
      case "robert-bor" -> new RobertBor(terms);
      case "regex" -> new TrieRegex(terms);
      case "lucene-single" -> LuceneMonitor.single(LuceneQueries.of(terms));
      case "lucene-batch" -> LuceneMonitor.batch(LuceneQueries.of(terms));
      case "easy-rules" -> new GenericRules(terms);
      case "words" -> Limits.words();
      case "chars" -> Limits.chars();
      default -> throw new IllegalArgumentException("no contender '" + name + "'");
    };
  }

  /** Returns what a hit is to it. */
  Counts counts();

  /** Returns a session for one thread. */
  Session open();

  /** Ends what runs beside it; JMH waits for threads that are left. */
  @Override
  default void close() {}

  /** Returns one that is made of its sessions. */
  static Contender of(Counts counts, Supplier<Session> sessions) {
    return new Contender() {
      @Override
      public Counts counts() {
        return counts;
      }

      @Override
      public Session open() {
        return sessions.get();
      }
    };
  }

  /** One thread's way through texts. */
  interface Session {
    /** Returns the number of hits in a text. */
    long count(Text text);

    /** Returns the number of hits in some texts. */
    default long count(List<Text> batch) {
      long count = 0;
      for (Text text : batch) {
        count += count(text);
      }
      return count;
    }
  }
}
