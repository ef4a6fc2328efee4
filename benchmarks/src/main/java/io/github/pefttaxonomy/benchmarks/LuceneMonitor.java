package io.github.pefttaxonomy.benchmarks;

import io.github.pefttaxonomy.classify.FoldedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.TextField;
import org.apache.lucene.monitor.MatchingQueries;
import org.apache.lucene.monitor.Monitor;
import org.apache.lucene.monitor.MonitorQuery;
import org.apache.lucene.monitor.MultiMatchingQueries;
import org.apache.lucene.monitor.QueryMatch;
import org.apache.lucene.search.Query;

/**
 * Stored queries of Lucene with their usual presearcher. Its texts are folded beforehand, so that
 * it only cuts at spaces; the ends of phrases and sentences become gaps between positions.
 */
final class LuceneMonitor implements Contender {
  private final Monitor monitor;
  private final boolean batches;

  private LuceneMonitor(List<Query> queries, boolean batches) {
    this.batches = batches;
    try {
      this.monitor = new Monitor(new GapAnalyzer());
      List<MonitorQuery> numbered = new ArrayList<>();
      for (int number = 0; number < queries.size(); number++) {
        numbered.add(new MonitorQuery(Integer.toString(number), queries.get(number)));
      }
      monitor.register(numbered);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static LuceneMonitor single(List<Query> queries) {
    return new LuceneMonitor(queries, false);
  }

  static LuceneMonitor batch(List<Query> queries) {
    return new LuceneMonitor(queries, true);
  }

  @Override
  public Counts counts() {
    return Counts.PHRASES;
  }

  @Override
  public Session open() {
    return batches ? new Batches() : this::count;
  }

  @Override
  public void close() {
    try {
      monitor.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(Text text) {
    Document document = new Document();
    document.add(new TextField(LuceneQueries.FIELD, text.folded(), Store.NO));
    return document;
  }

  private long count(Text text) {
    try {
      return monitor.match(document(text), QueryMatch.SIMPLE_MATCHER).getMatchCount();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the numbers of the queries that match. */
  BitSet matching(Text text) {
    try {
      MatchingQueries<QueryMatch> matches =
          monitor.match(document(text), QueryMatch.SIMPLE_MATCHER);
      BitSet numbers = new BitSet();
      matches.getMatches().forEach(match -> numbers.set(Integer.parseInt(match.getQueryId())));
      return numbers;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private final class Batches implements Session {
    @Override
    public long count(Text text) {
      return count(List.of(text));
    }

    @Override
    public long count(List<Text> batch) {
      Document[] documents = new Document[batch.size()];
      for (int i = 0; i < documents.length; i++) {
        documents[i] = document(batch.get(i));
      }
      try {
        MultiMatchingQueries<QueryMatch> matches =
            monitor.match(documents, QueryMatch.SIMPLE_MATCHER);
        long count = 0;
        for (int i = 0; i < documents.length; i++) {
          count += matches.getMatchCount(i);
        }
        return count;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static final class GapAnalyzer extends Analyzer {
    @Override
    protected TokenStreamComponents createComponents(String field) {
      WhitespaceTokenizer words = new WhitespaceTokenizer();
      return new TokenStreamComponents(words, new Gaps(words));
    }
  }

  /** Leaves the signs for the ends of phrases and sentences out, and gaps in their place. */
  private static final class Gaps extends TokenFilter {
    private static final int SENTENCE_GAP = 1000;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position =
        addAttribute(PositionIncrementAttribute.class);

    Gaps(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      int gap = 0;
      while (input.incrementToken()) {
        char first = term.charAt(0);
        if (first == FoldedText.PHRASE_END) {
          gap++;
        } else if (first == FoldedText.SENTENCE_END) {
          gap += SENTENCE_GAP;
        } else {
          position.setPositionIncrement(position.getPositionIncrement() + gap);
          return true;
        }
      }
      return false;
    }
  }
}
