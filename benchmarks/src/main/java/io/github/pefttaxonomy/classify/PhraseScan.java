package io.github.pefttaxonomy.classify;

import io.github.pefttaxonomy.Paper;
import java.util.List;

/**
 * The scan alone, without rules and roles: the door by which the benchmarks reach the engine's own
 * phrase book, automaton and reading. It adds no work but the counting of what was found.
 */
public final class PhraseScan {
  private final Vocabulary vocabulary;

  PhraseScan(PhraseBook book) {
    this.vocabulary = Vocabulary.of(book);
  }

  /** Returns a scan for phrases, numbered in their order. */
  public static PhraseScan of(List<String> phrases) {
    return Phrases.of(phrases).compile();
  }

  /** Returns a reader for one thread. */
  public Pass open() {
    return new Pass(vocabulary);
  }

  /** Takes one hit. */
  public interface Places {
    /** Takes the words {@code [start, end)}, counted through title and abstract. */
    void accept(int phrase, int start, int end);
  }

  /** One thread's way through papers. */
  public static final class Pass {
    private final Vocabulary vocabulary;
    private final Reading reading;

    private Pass(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
      this.reading = new Reading(vocabulary);
    }

    /** Reads a paper and returns the number of places at which phrases stand. */
    public long count(Paper paper) {
      reading.find(paper);
      return reading.hitCount();
    }

    /** Reads a paper and hands on every place of every phrase. */
    public void forEach(Paper paper, Places places) {
      reading.read(paper);
      for (int phrase = 0; phrase < vocabulary.phraseCount(); phrase++) {
        reading.pushPlaces(phrase, 0, reading.wordCount());
        for (int i = 0; i < reading.places.size(); i += 2) {
          places.accept(phrase, reading.places.get(i), reading.places.get(i + 1));
        }
        reading.places.truncate(0);
      }
    }
  }
}
