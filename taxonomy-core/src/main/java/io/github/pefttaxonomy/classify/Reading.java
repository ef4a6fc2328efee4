package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Field;
import io.github.pefttaxonomy.Paper;
import io.github.pefttaxonomy.Span;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One paper as the matcher sees it: its words, its sentences, and the places of all phrases. Used
 * again for the next paper, by one thread; nothing is allocated once its arrays have grown.
 *
 * <p>Places are half-open ranges of word numbers, counted through title and abstract; a phrase
 * never crosses a break, so it never crosses from the title into the abstract.
 */
final class Reading extends WordScanner {
  private static final int NONE = -1;
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
  private String text = "";

  private final IntArray states = new IntArray();
  private final IntArray walkStarts = new IntArray();

  private final int[] lastHit;
  private final int[] hitsFrom;
  private final int[] hitsTo;
  private final IntArray found = new IntArray();
  private final IntArray hitPhrases = new IntArray();
  private final IntArray hitStarts = new IntArray();
  private final IntArray hitEnds = new IntArray();
  private final IntArray sortedStarts = new IntArray();
  private final IntArray sortedEnds = new IntArray();

  /** The places that conditions push and pop: pairs of first word and word after the last. */
  final IntArray places = new IntArray();

  Reading(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.lastHit = new int[vocabulary.phraseCount()];
    this.hitsFrom = new int[vocabulary.phraseCount()];
    this.hitsTo = new int[vocabulary.phraseCount()];
    Arrays.fill(lastHit, NONE);
  }

  /** Reads a paper, forgetting the one before. */
  void read(Paper newPaper) {
    forget();
    paper = newPaper;
    text = paper.title();
    scan(text);
    titleWords = starts.size();
    titleSentences = sentenceStarts.size();
    clearStates();
    text = paper.abstractText();
    scan(text);
    clearStates();
    sortHits();
  }

  private void forget() {
    for (int i = 0; i < found.size(); i++) {
      int phrase = found.get(i);
      lastHit[phrase] = NONE;
      hitsFrom[phrase] = 0;
      hitsTo[phrase] = 0;
    }
    found.truncate(0);
    hitPhrases.truncate(0);
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
        accept(automaton, state, start, at + 1);
        if (automaton.leadsOn(state)) {
          states.set(alive, state);
          walkStarts.set(alive, start);
          alive++;
        }
      }
    }
    states.truncate(alive);
    walkStarts.truncate(alive);
    int state = automaton.next(PhraseAutomaton.ROOT, wordClass);
    accept(automaton, state, at, at + 1);
    if (automaton.leadsOn(state)) {
      states.add(state);
      walkStarts.add(at);
    }
  }

  private void accept(PhraseAutomaton automaton, int state, int start, int end) {
    for (int i = automaton.acceptedFrom(state); i < automaton.acceptedTo(state); i++) {
      hit(automaton.phraseAt(i), start, end);
    }
  }

  private void hit(int phrase, int start, int end) {
    @Nullable String surface = vocabulary.exactSurface(phrase);
    if (surface != null && !standsExactly(surface, starts.get(start), ends.get(end - 1))) {
      return;
    }
    int last = lastHit[phrase];
    if (last == NONE) {
      found.add(phrase);
    } else if (hitStarts.get(last) == start && hitEnds.get(last) == end) {
      return;
    }
    lastHit[phrase] = hitStarts.size();
    hitsTo[phrase]++;
    hitPhrases.add(phrase);
    hitStarts.add(start);
    hitEnds.add(end);
  }

  /** Puts the hits of each phrase side by side, in the order of their ends (a counting sort). */
  private void sortHits() {
    int at = 0;
    for (int i = 0; i < found.size(); i++) {
      int phrase = found.get(i);
      hitsFrom[phrase] = at;
      at += hitsTo[phrase];
      hitsTo[phrase] = hitsFrom[phrase];
    }
    sortedStarts.grow(at);
    sortedEnds.grow(at);
    for (int i = 0; i < at; i++) {
      int slot = hitsTo[hitPhrases.get(i)]++;
      sortedStarts.set(slot, hitStarts.get(i));
      sortedEnds.set(slot, hitEnds.get(i));
    }
  }

  /** Returns whether the letters and digits of the text are these, but for a plural s. */
  private boolean standsExactly(String surface, int start, int end) {
    int matched = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
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

  /** Returns how many different phrases were found. */
  int foundCount() {
    return found.size();
  }

  /** Returns a phrase that was found, in order of first appearance. */
  int foundPhrase(int index) {
    return found.get(index);
  }

  /** Returns the number of the first hit of a phrase that ends after a word. */
  int firstHitAfter(int phrase, int wordNumber) {
    int low = hitsFrom[phrase];
    int high = hitsTo[phrase];
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

  /** Returns the number of the first hit of a phrase. */
  int hitsFrom(int phrase) {
    return hitsFrom[phrase];
  }

  /** Returns the number after that of the last hit of a phrase. */
  int hitsTo(int phrase) {
    return hitsTo[phrase];
  }

  int hitStart(int hit) {
    return sortedStarts.get(hit);
  }

  /** Returns the word after a hit; never falls from one hit of a phrase to the next. */
  int hitEnd(int hit) {
    return sortedEnds.get(hit);
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

  /** Returns the chars that a place covers, in its field. */
  Span span(int start, int end) {
    return new Span(starts.get(start), ends.get(end - 1));
  }
}
