package io.github.pefttaxonomy.classify;

import java.util.Set;

/**
 * Tells what authors say of their own work from what they say of others': where they first speak of
 * themselves, and which sentences have others for a subject.
 */
final class OwnWork {
  private static final Set<String> OTHERS =
      WordList.of("existing previous prior traditional conventional recent current others");
  private static final Set<String> WORKS =
      WordList.of("paper work study article report research letter thesis");
  static final Set<String> CUES = WordList.of("we our us this the");
  private static final int SUBJECT = 4;

  private final Prose prose;
  private final int first;
  private int asked = -1;
  private boolean answer;

  OwnWork(Prose prose) {
    this.prose = prose;
    this.first = firstOwn();
  }

  private int firstOwn() {
    Reading reading = prose.reading();
    for (int i = 0; i < prose.notableCount(); i++) {
      int word = prose.notable(i);
      if (!prose.isTitle(word) && isOwn(word)) {
        return reading.sentenceOf(word);
      }
    }
    return reading.titleSentenceCount();
  }

  private boolean isOwn(int word) {
    if (!prose.isCue(word, CueWords.OWN)) {
      return false;
    }
    return switch (prose.lower(word)) {
      case "we", "our", "us" -> true;
      case "this", "the" ->
          word + 1 < prose.size()
              && prose.sentence(word + 1) == prose.sentence(word)
              && WORKS.contains(prose.lower(word + 1))
              && (prose.lower(word).equals("this") || prose.lower(word + 1).equals("paper"));
      default -> false;
    };
  }

  /** Returns the first sentence of the abstract in which the authors speak of their work. */
  int firstSentence() {
    return first;
  }

  /** Returns whether a sentence may tell of the authors' own work. */
  boolean mayBeOwn(int sentence) {
    if (sentence != asked) {
      asked = sentence;
      answer =
          sentence < prose.reading().titleSentenceCount()
              || (sentence >= first && !isAboutOthers(sentence));
    }
    return answer;
  }

  private boolean isAboutOthers(int sentence) {
    int start = prose.reading().sentenceStart(sentence);
    int end = prose.reading().sentenceEnd(sentence);
    boolean others = false;
    for (int word = start; word < Math.min(end, start + SUBJECT); word++) {
      String lower = prose.lower(word);
      if (lower.equals("compared") || lower.equals("unlike") || lower.equals("over")) {
        return false;
      }
      others |= OTHERS.contains(lower);
    }
    return others && !speaksOfOwn(start, end);
  }

  private boolean speaksOfOwn(int start, int end) {
    for (int word = start; word < end; word++) {
      if (isOwn(word)) {
        return true;
      }
    }
    return false;
  }
}
