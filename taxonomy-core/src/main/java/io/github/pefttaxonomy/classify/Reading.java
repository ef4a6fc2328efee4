package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Span;
import org.jspecify.annotations.Nullable;

/**
 * One paper as the matcher sees it: its words, its sentences, and the places of all phrases. Used
 * again for the next paper, by one thread; nothing is allocated once its arrays have grown.
 *
 * <p>Places are half-open ranges of word numbers, counted through title and abstract; a phrase
 * never crosses a break, so it never crosses from the title into the abstract.
 */
final class Reading extends WordScanner {
  private static final int OVERGROWN = 1 << 16;

  private final Vocabulary vocabulary;
  private final IntArray starts = new IntArray();
  private final IntArray ends = new IntArray();
  private final IntArray breaks = new IntArray();
  private final IntArray sentences = new IntArray();
  private final IntArray sentenceStarts = new IntArray();
  private int titleWords;
  private int titleSentences;
  private Paper paper = Paper.of("", "");

  private final IntArray states = new IntArray();
  private final IntArray walkStarts = new IntArray();

  private final int[] foundPhrases;
  private int stamp;
  private final int[] hitsFrom;
  private final int[] hitsTo;
  private final IntArray found = new IntArray();
  private final IntArray hitStates = new IntArray();
  private final IntArray hitStarts = new IntArray();
  private final IntArray hitEnds = new IntArray();
  private final IntArray sortedStarts = new IntArray();
  private final IntArray sortedEnds = new IntArray();

  /** The places that conditions push and pop: pairs of first word and word after the last. */
  final IntArray places = new IntArray();

  Reading(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.foundPhrases = new int[vocabulary.phraseCount()];
    this.hitsFrom = new int[vocabulary.automaton().stateCount()];
    this.hitsTo = new int[vocabulary.automaton().stateCount()];
  }

  /** Reads a paper, forgetting the one before. */
  void read(Paper newPaper) {
    forget();
    paper = newPaper;
    scan(paper.title());
    titleWords = starts.size();
    titleSentences = sentenceStarts.size();
    clearStates();
    scan(paper.abstractText());
    clearStates();
    sortHits();
    notePhrases();
  }

  private void forget() {
    for (int i = 0; i < found.size(); i++) {
      int state = found.get(i);
      hitsFrom[state] = 0;
      hitsTo[state] = 0;
    }
    found.truncate(0);
    hitStates.truncate(0);
    hitStarts.truncate(0);
    hitEnds.truncate(0);
    sortedStarts.truncate(0);
    sortedEnds.truncate(0);
    starts.truncate(0);
    ends.truncate(0);
    breaks.truncate(0);
    sentences.truncate(0);
    sentenceStarts.truncate(0);
    places.truncate(0);
  }

  private void clearStates() {
    states.truncate(0);
    walkStarts.truncate(0);
  }

  @Override
  void accept(int length, int hash, int start, int end, int breakBefore) {
    int at = starts.size();
    starts.add(start);
    ends.add(end);
    breaks.add(breakBefore);
    if (breakBefore == SENTENCE_BREAK) {
      sentenceStarts.add(at);
    }
    sentences.add(sentenceStarts.size() - 1);
    if (breakBefore != NO_BREAK) {
      clearStates();
    }
    int wordClass = vocabulary.lexicon().wordClass(word, length, hash);
    if (wordClass == Lexicon.UNKNOWN) {
      clearStates();
    } else {
      step(wordClass, at);
    }
  }

  /** Carries on the walks of earlier words, in place, and starts one at this word. */
  private void step(int wordClass, int at) {
    PhraseAutomaton automaton = vocabulary.automaton();
    int alive = 0;
    for (int walk = 0; walk < states.size(); walk++) {
      int state = automaton.next(states.get(walk), wordClass);
      if (state != PhraseAutomaton.DEAD) {
        int start = walkStarts.get(walk);
        if (automaton.accepts(state)) {
          hit(state, start, at + 1);
        }
        if (automaton.leadsOn(state)) {
          states.set(alive, state);
          walkStarts.set(alive, start);
          alive++;
        }
      }
    }
    states.truncate(alive);
    walkStarts.truncate(alive);
    begin(automaton, automaton.next(PhraseAutomaton.ROOT, wordClass), at);
  }

  private void begin(PhraseAutomaton automaton, int state, int at) {
    if (automaton.accepts(state)) {
      hit(state, at, at + 1);
    }
    if (automaton.leadsOn(state)) {
      states.add(state);
      walkStarts.add(at);
    }
  }

  private void hit(int state, int start, int end) {
    if (hitsTo[state] == 0) {
      found.add(state);
    }
    hitsTo[state]++;
    hitStates.add(state);
    hitStarts.add(start);
    hitEnds.add(end);
  }

  /** Puts the hits of each state side by side, in the order of their ends (a counting sort). */
  private void sortHits() {
    int at = 0;
    for (int i = 0; i < found.size(); i++) {
      int state = found.get(i);
      hitsFrom[state] = at;
      at += hitsTo[state];
      hitsTo[state] = hitsFrom[state];
    }
    sortedStarts.grow(at);
    sortedEnds.grow(at);
    for (int i = 0; i < at; i++) {
      int slot = hitsTo[hitStates.get(i)]++;
      sortedStarts.set(slot, hitStarts.get(i));
      sortedEnds.set(slot, hitEnds.get(i));
    }
  }

  private void notePhrases() {
    PhraseAutomaton automaton = vocabulary.automaton();
    stamp++;
    for (int i = 0; i < found.size(); i++) {
      int state = found.get(i);
      int end = automaton.acceptedTo(state);
      for (int at = automaton.acceptedFrom(state); at < end; at++) {
        foundPhrases[automaton.phraseAt(at)] = stamp;
      }
    }
  }

  /** Returns how many different states of the automaton accepted something. */
  int foundCount() {
    return found.size();
  }

  /** Returns a state that accepted something, in order of first appearance. */
  int foundState(int index) {
    return found.get(index);
  }

  /**
   * Pushes the places of a phrase that lie among the words {@code [from, to)}, in text order.
   *
   * @return whether there is any
   */
  boolean pushPlaces(int phrase, int from, int to) {
    if (foundPhrases[phrase] != stamp) {
      return false;
    }
    int mark = places.size();
    int[] accepting = vocabulary.statesOf(phrase);
    for (int state : accepting) {
      if (hitsTo[state] > hitsFrom[state]) {
        pushPlacesOf(state, from, to);
      }
    }
    if (vocabulary.exactSurface(phrase) != null) {
      keepExact(vocabulary.exactSurface(phrase), mark);
    }
    if (accepting.length > 1) {
      places.sortPairs(mark);
    }
    return places.size() > mark;
  }

  private void pushPlacesOf(int state, int from, int to) {
    int end = hitsTo[state];
    for (int hit = firstHitAfter(state, from); hit < end && sortedEnds.get(hit) <= to; hit++) {
      if (sortedStarts.get(hit) >= from) {
        places.add(sortedStarts.get(hit));
        places.add(sortedEnds.get(hit));
      }
    }
  }

  /** Returns the number of the first hit of a state that ends after a word. */
  private int firstHitAfter(int state, int wordNumber) {
    int low = hitsFrom[state];
    int high = hitsTo[state];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sortedEnds.get(middle) > wordNumber) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private void keepExact(@Nullable String surface, int mark) {
    int kept = mark;
    for (int i = mark; i < places.size(); i += 2) {
      if (surface != null && standsExactly(surface, places.get(i), places.get(i + 1))) {
        places.set(kept, places.get(i));
        places.set(kept + 1, places.get(i + 1));
        kept += 2;
      }
    }
    places.truncate(kept);
  }

  /** Returns whether the letters and digits of the text are these, but for a plural s. */
  private boolean standsExactly(String surface, int firstWord, int endWord) {
    String given = paper.text(field(firstWord));
    int end = ends.get(endWord - 1);
    int matched = 0;
    for (int i = starts.get(firstWord); i < end; i++) {
      char c = given.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        if (matched == surface.length()) {
          return c == 's' && i == end - 1;
        }
        if (surface.charAt(matched++) != c) {
          return false;
        }
      }
    }
    return matched == surface.length();
  }

  /** Returns whether so long a text was read that the arrays are better dropped than kept. */
  boolean isOvergrown() {
    return starts.capacity() > OVERGROWN || hitStarts.capacity() > OVERGROWN;
  }

  int wordCount() {
    return starts.size();
  }

  int titleWordCount() {
    return titleWords;
  }

  int sentenceCount() {
    return sentenceStarts.size();
  }

  int titleSentenceCount() {
    return titleSentences;
  }

  int sentenceOf(int wordNumber) {
    return sentences.get(wordNumber);
  }

  int sentenceStart(int sentence) {
    return sentenceStarts.get(sentence);
  }

  int sentenceEnd(int sentence) {
    return sentence + 1 < sentenceStarts.size() ? sentenceStarts.get(sentence + 1) : starts.size();
  }

  /** Returns the kind of break before a word. */
  int breakBefore(int wordNumber) {
    return breaks.get(wordNumber);
  }

  Paper paper() {
    return paper;
  }

  Field field(int wordNumber) {
    return wordNumber < titleWords ? Field.TITLE : Field.ABSTRACT;
  }

  /** Returns where a word begins in its field. */
  int wordStart(int wordNumber) {
    return starts.get(wordNumber);
  }

  /** Returns where a word ends in its field. */
  int wordEnd(int wordNumber) {
    return ends.get(wordNumber);
  }

  /** Returns the chars that a place covers, in its field. */
  Span span(int start, int end) {
    return new Span(starts.get(start), ends.get(end - 1));
  }
}
