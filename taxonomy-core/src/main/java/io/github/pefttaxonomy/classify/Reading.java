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
final class Reading {
  private static final int OVERGROWN = 1 << 16;

  private static final int NO_LINK = -1;

  private final Vocabulary vocabulary;
  private final Lexicon lexicon;
  private final PhraseAutomaton automaton;
  private final WordScanner words = new WordScanner();
  private final Snippets snippets = new Snippets();
  private int titleWords;
  private int titleSentences;
  private Paper paper = Paper.of("", "");

  /** The class of each word. */
  private int[] classes = new int[0];

  private int[] walkStates = new int[16];
  private int[] walkStarts = new int[16];

  /** A bit for each phrase that was found. */
  private final long[] foundPhrases;

  private final int[] phraseStamps;
  private final int[] phraseLinks;

  /**
   * Two numbers a link: a state found in which the phrase ends, and the next link of the phrase.
   * Made of a phrase when its places are asked for, as those of most phrases never are.
   */
  private final IntArray links = new IntArray();

  private int stamp;

  /** Two numbers a state: where its hits begin and end. */
  private final int[] hitRanges;

  private final IntArray found = new IntArray();

  /** A bit for each state found. */
  private final long[] foundStates;

  private final IntArray hits = new IntArray();
  private final IntArray sorted = new IntArray();

  /** The places that conditions push and pop: pairs of first word and word after the last. */
  final IntArray places = new IntArray();

  Reading(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.lexicon = vocabulary.lexicon();
    this.automaton = vocabulary.automaton();
    this.foundPhrases = new long[vocabulary.phraseCount() / Long.SIZE + 1];
    this.phraseStamps = new int[vocabulary.phraseCount()];
    this.phraseLinks = new int[vocabulary.phraseCount()];
    this.foundStates = new long[vocabulary.automaton().stateCount() / Long.SIZE + 1];
    this.hitRanges = new int[2 * vocabulary.automaton().stateCount()];
  }

  /** Reads a paper, forgetting the one before. */
  void read(Paper newPaper) {
    find(newPaper);
    sortHits();
    notePhrases();
  }

  /** Finds all places, without the order in which {@link #pushPlaces} needs them. */
  void find(Paper newPaper) {
    forget();
    paper = newPaper;
    words.scan(paper.title());
    titleWords = words.count();
    titleSentences = words.sentenceCount();
    words.scan(paper.abstractText());
    walk();
  }

  /** Carries on the walks of earlier words, in place, and starts one at each word. */
  private void walk() {
    int count = words.count();
    if (classes.length < count) {
      classes = new int[count + count / 2];
    }
    int alive = 0;
    int[] states = walkStates;
    int[] starts = walkStarts;
    for (int at = 0; at < count; at++) {
      int wordClass = lexicon.wordClass(words, at);
      classes[at] = wordClass;
      if (wordClass == Lexicon.UNKNOWN) {
        alive = 0;
        continue;
      }
      int walks = words.breakBefore(at) == WordScanner.NO_BREAK ? alive : 0;
      alive = 0;
      for (int walk = 0; walk < walks; walk++) {
        int move = automaton.next(states[walk], wordClass);
        if (move != PhraseAutomaton.DEAD) {
          if (PhraseAutomaton.accepts(move)) {
            hits.addTriple(PhraseAutomaton.state(move), starts[walk], at + 1);
          }
          states[alive] = PhraseAutomaton.state(move);
          starts[alive] = starts[walk];
          alive += PhraseAutomaton.leadsOn(move) ? 1 : 0;
        }
      }
      int move = automaton.first(wordClass);
      if (PhraseAutomaton.accepts(move)) {
        hits.addTriple(PhraseAutomaton.state(move), at, at + 1);
      }
      if (PhraseAutomaton.leadsOn(move)) {
        if (alive == states.length) {
          states = Arrays.copyOf(states, 2 * alive);
          starts = Arrays.copyOf(starts, 2 * alive);
          walkStates = states;
          walkStarts = starts;
        }
        states[alive] = PhraseAutomaton.state(move);
        starts[alive] = at;
        alive++;
      }
    }
  }

  /** Returns how often phrases were found, each place of each phrase counted once. */
  long hitCount() {
    long count = 0;
    for (int i = 0; i < hits.size(); i += 3) {
      int state = hits.get(i);
      count += automaton.acceptedTo(state) - automaton.acceptedFrom(state);
    }
    return count;
  }

  private void forget() {
    for (int i = 0; i < found.size(); i++) {
      int state = found.get(i);
      foundStates[state / Long.SIZE] = 0;
      hitRanges[2 * state + 1] = 0;
    }
    found.truncate(0);
    hits.truncate(0);
    sorted.truncate(0);
    words.clear();
    places.truncate(0);
  }

  /** Puts the hits of each state side by side, in the order of their ends (a counting sort). */
  private void sortHits() {
    for (int i = 0; i < hits.size(); i += 3) {
      int state = hits.get(i);
      if (hitRanges[2 * state + 1]++ == 0) {
        found.add(state);
        foundStates[state / Long.SIZE] |= 1L << state;
      }
    }
    int at = 0;
    for (int i = 0; i < found.size(); i++) {
      int state = found.get(i);
      int count = hitRanges[2 * state + 1];
      hitRanges[2 * state] = at;
      hitRanges[2 * state + 1] = at;
      at += count;
    }
    sorted.grow(2 * at);
    for (int i = 0; i < at; i++) {
      int slot = hitRanges[2 * hits.get(3 * i) + 1]++;
      sorted.set(2 * slot, hits.get(3 * i + 1));
      sorted.set(2 * slot + 1, hits.get(3 * i + 2));
    }
  }

  /** Notes which phrases end in the states found. */
  private void notePhrases() {
    stamp++;
    links.truncate(0);
    Arrays.fill(foundPhrases, 0);
    for (int i = 0; i < found.size(); i++) {
      int state = found.get(i);
      int end = automaton.acceptedTo(state);
      for (int at = automaton.acceptedFrom(state); at < end; at++) {
        int phrase = automaton.phraseAt(at);
        foundPhrases[phrase / Long.SIZE] |= 1L << phrase;
      }
    }
  }

  /** Returns the first link of a phrase that was found. */
  private int firstLink(int phrase) {
    if (phraseStamps[phrase] != stamp) {
      phraseStamps[phrase] = stamp;
      int first = NO_LINK;
      int end = automaton.endsTo(phrase);
      for (int at = automaton.endsFrom(phrase); at < end; at++) {
        int state = automaton.endStateAt(at);
        if ((foundStates[state / Long.SIZE] & 1L << state) != 0) {
          links.add(state, first);
          first = links.size() - 2;
        }
      }
      phraseLinks[phrase] = first;
    }
    return phraseLinks[phrase];
  }

  /** Returns how many different states of the automaton accepted something. */
  int foundCount() {
    return found.size();
  }

  /** Returns a state that accepted something, in order of first appearance. */
  int foundState(int index) {
    return found.get(index);
  }

  /** Returns whether a phrase stands anywhere; a name perhaps in another case. */
  boolean isFound(int phrase) {
    return (foundPhrases[phrase / Long.SIZE] & 1L << phrase) != 0;
  }

  /**
   * Pushes the places of a phrase that lie among the words {@code [from, to)}, in text order.
   *
   * @return whether there is any
   */
  boolean pushPlaces(int phrase, int from, int to) {
    if (!isFound(phrase)) {
      return false;
    }
    int mark = places.size();
    int first = firstLink(phrase);
    for (int link = first; link != NO_LINK; link = links.get(link + 1)) {
      pushPlacesOf(links.get(link), from, to);
    }
    if (vocabulary.exactSurface(phrase) != null) {
      keepExact(vocabulary.exactSurface(phrase), mark);
    }
    if (links.get(first + 1) != NO_LINK) {
      places.sortPairs(mark);
    }
    return places.size() > mark;
  }

  private void pushPlacesOf(int state, int from, int to) {
    int end = hitRanges[2 * state + 1];
    for (int hit = firstHitAfter(state, from); hit < end && hitEnd(hit) <= to; hit++) {
      int start = sorted.get(2 * hit);
      if (start >= from) {
        places.add(start, hitEnd(hit));
      }
    }
  }

  /** Returns the number of the first hit of a state that ends after a word. */
  private int firstHitAfter(int state, int wordNumber) {
    int low = hitRanges[2 * state];
    int high = hitRanges[2 * state + 1];
    if (wordNumber == 0) {
      return low;
    }
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hitEnd(middle) > wordNumber) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private int hitEnd(int hit) {
    return sorted.get(2 * hit + 1);
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
    int end = wordEnd(endWord - 1);
    int matched = 0;
    for (int i = wordStart(firstWord); i < end; i++) {
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
    return words.capacity() > OVERGROWN || hits.capacity() > 3 * OVERGROWN;
  }

  /** Returns the number of a word of {@link CueWords}, or -1. */
  int cue(int wordNumber) {
    int slot = lexicon.cue(classes[wordNumber]);
    return slot == Lexicon.SEVERAL
        ? CueWords.find(words, wordNumber)
        : words.isPlain(wordNumber) ? slot : CueWords.NONE;
  }

  /** Returns what keeps the strings of short parts of texts. */
  Snippets snippets() {
    return snippets;
  }

  WordScanner words() {
    return words;
  }

  int wordCount() {
    return words.count();
  }

  int titleWordCount() {
    return titleWords;
  }

  int sentenceCount() {
    return words.sentenceCount();
  }

  int titleSentenceCount() {
    return titleSentences;
  }

  int sentenceOf(int wordNumber) {
    return words.sentence(wordNumber);
  }

  int sentenceStart(int sentence) {
    return words.sentenceStart(sentence);
  }

  int sentenceEnd(int sentence) {
    return words.sentenceEnd(sentence);
  }

  /** Returns the kind of break before a word. */
  int breakBefore(int wordNumber) {
    return words.breakBefore(wordNumber);
  }

  Paper paper() {
    return paper;
  }

  Field field(int wordNumber) {
    return wordNumber < titleWords ? Field.TITLE : Field.ABSTRACT;
  }

  /** Returns where a word begins in its field. */
  int wordStart(int wordNumber) {
    return words.start(wordNumber);
  }

  /** Returns where a word ends in its field. */
  int wordEnd(int wordNumber) {
    return words.end(wordNumber);
  }

  /** Returns the chars that a place covers, in its field. */
  Span span(int start, int end) {
    return new Span(wordStart(start), wordEnd(end - 1));
  }
}
