package io.github.pefttaxonomy.benchmarks;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.Condition;
import io.github.pefttaxonomy.classify.Phrases;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Turns phrases and conditions into the queries of Lucene that mean the same. */
final class LuceneQueries {
  static final String FIELD = "text";
  private static final Splitter WORDS = Splitter.on(' ');

  static {
    // A beginning can stand for thousands of words.
    IndexSearcher.setMaxClauseCount(1 << 20);
  }

  private LuceneQueries() {}

  /** Returns one query for each phrase. */
  static ImmutableList<Query> of(Terms terms) {
    return of(Phrases.of(terms.phrases()), ImmutableSet.of());
  }

  /**
   * Returns one query for each of some phrases.
   *
   * @param vocabulary the words among which those with a given beginning are looked up
   */
  static ImmutableList<Query> of(Phrases phrases, Collection<String> vocabulary) {
    ImmutableList.Builder<Query> queries = ImmutableList.builder();
    for (int phrase = 0; phrase < phrases.size(); phrase++) {
      List<Query> ways = new ArrayList<>();
      for (ImmutableList<ImmutableSet<String>> sequence : phrases.sequences(phrase)) {
        ways.add(sequence(sequence, vocabulary));
      }
      queries.add(any(ways));
    }
    return queries.build();
  }

  private static Query sequence(
      ImmutableList<ImmutableSet<String>> sequence, Collection<String> vocabulary) {
    if (sequence.size() == 1) {
      return any(terms(sequence.get(0), vocabulary).stream().<Query>map(TermQuery::new).toList());
    }
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder();
    sequence.forEach(forms -> phrase.add(terms(forms, vocabulary).toArray(new Term[0])));
    return phrase.build();
  }

  /** Returns the terms of forms; a beginning, marked by a star, is all words that have it. */
  private static List<Term> terms(ImmutableSet<String> forms, Collection<String> vocabulary) {
    List<Term> terms = new ArrayList<>();
    for (String form : forms) {
      if (form.endsWith("*")) {
        String beginning = form.substring(0, form.length() - 1);
        terms.add(new Term(FIELD, beginning));
        vocabulary.stream()
            .filter(word -> word.startsWith(beginning) && !word.equals(beginning))
            .forEach(word -> terms.add(new Term(FIELD, word)));
      } else {
        terms.add(new Term(FIELD, form));
      }
    }
    return terms.stream().distinct().toList();
  }

  private static Query any(List<Query> ways) {
    if (ways.size() == 1) {
      return ways.get(0);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    ways.forEach(way -> any.add(way, Occur.SHOULD));
    return any.build();
  }

  /** Returns a query for a rule made by {@link RuleSet}. */
  static Query of(Condition rule, Terms terms) {
    if (rule instanceof Condition.And and) {
      BooleanQuery.Builder all = new BooleanQuery.Builder();
      for (Condition part : and.parts()) {
        if (part instanceof Condition.Not not) {
          all.add(of(not.inner(), terms), Occur.MUST_NOT);
        } else {
          all.add(of(part, terms), Occur.MUST);
        }
      }
      return all.build();
    } else if (rule instanceof Condition.Or or) {
      return any(or.parts().stream().map(part -> of(part, terms)).toList());
    } else if (rule instanceof Condition.Near near) {
      return near(near.gap(), near.parts(), false, terms);
    } else if (rule instanceof Condition.Then then) {
      return near(then.gap(), then.parts(), true, terms);
    }
    return span(rule, terms);
  }

  private static Query near(int gap, List<Condition> parts, boolean ordered, Terms terms) {
    SpanNearQuery.Builder near = new SpanNearQuery.Builder(FIELD, ordered).setSlop(gap);
    parts.forEach(part -> near.addClause(span(part, terms)));
    return near.build();
  }

  private static SpanQuery span(Condition phrase, Terms terms) {
    int number = terms.phrases().indexOf(((Condition.Phrase) phrase).text());
    List<SpanQuery> ways = terms.spellings().get(number).stream().map(LuceneQueries::span).toList();
    return ways.size() == 1 ? ways.get(0) : new SpanOrQuery(ways.toArray(new SpanQuery[0]));
  }

  private static SpanQuery span(String spelling) {
    List<String> words = WORDS.splitToList(spelling);
    if (words.size() == 1) {
      return new SpanTermQuery(new Term(FIELD, words.get(0)));
    }
    SpanNearQuery.Builder row = new SpanNearQuery.Builder(FIELD, true);
    words.forEach(word -> row.addClause(new SpanTermQuery(new Term(FIELD, word))));
    return row.build();
  }
}
