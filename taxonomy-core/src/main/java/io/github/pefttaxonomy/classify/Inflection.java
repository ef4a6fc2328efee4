package io.github.pefttaxonomy.classify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The regular forms of English words, made when rules are compiled so that nothing is inflected
 * when text is read. Forms that do not exist do no harm: no text holds them. Written without
 * patterns, since it runs over the whole vocabulary while a program waits for its first label.
 */
final class Inflection {
  private static final String[] VERB_ENDINGS = {"e", "ed", "es", "er", "ers", "ing"};
  private static final String[] IZE_ENDINGS = {
    "e", "ed", "es", "er", "ers", "ing", "able", "ation", "ations"
  };
  private static final String[] DOUBLED_ENDINGS = {"ing", "ed", "er", "ers"};
  private static final String[] OUR_STEMS = {"behavi", "col", "neighb", "fav", "flav"};
  private static final String OUR_BEGINNINGS = "bcnf";

  private Inflection() {}

  /** Returns the word, its plural and its singular, in British and American spelling. */
  static Set<String> nounForms(String word) {
    List<String> forms = new ArrayList<>(8);
    forms.add(word);
    if (!isNumberLike(word)) {
      forms.add(plural(word));
      singulars(word, forms);
    }
    return spellings(forms);
  }

  /** Returns all regular forms of a verb given by its base form. */
  static Set<String> verbForms(String base) {
    List<String> forms = new ArrayList<>(8);
    forms.add(base);
    forms.add(plural(base));
    if (base.endsWith("e")) {
      String stem = base.substring(0, base.length() - 1);
      addSuffixes(forms, stem, "ed", "ing", "er", "ers");
    } else if (endsInConsonantY(base)) {
      forms.add(base.substring(0, base.length() - 1) + "ied");
      forms.add(base + "ing");
    } else {
      addSuffixes(forms, base, "ed", "ing");
      if (doublesLast(base)) {
        addSuffixes(forms, base + base.charAt(base.length() - 1), "ed", "ing");
      }
    }
    return spellings(forms);
  }

  private static void addSuffixes(List<String> forms, String stem, String... suffixes) {
    for (String suffix : suffixes) {
      forms.add(stem + suffix);
    }
  }

  private static boolean isNumberLike(String word) {
    boolean isPlain = true;
    boolean hasLetter = false;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      boolean isPlainLetter = c >= 'a' && c <= 'z';
      isPlain &= isPlainLetter;
      hasLetter |= isPlainLetter || Character.isLetter(c);
    }
    return (word.length() < 3 && !isPlain) || !hasLetter || word.endsWith("+");
  }

  private static boolean isVowel(char c) {
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
  }

  private static boolean endsInSibilant(String word) {
    return word.endsWith("s")
        || word.endsWith("x")
        || word.endsWith("z")
        || word.endsWith("ch")
        || word.endsWith("sh");
  }

  private static boolean endsInConsonantY(String word) {
    return word.length() > 1 && word.endsWith("y") && !isVowel(word.charAt(word.length() - 2));
  }

  /** One-syllable words in a short vowel and a consonant (drop), and those in vowel and l or p. */
  private static boolean doublesLast(String word) {
    int length = word.length();
    if (length < 2 || !isVowel(word.charAt(length - 2))) {
      return false;
    }
    char last = word.charAt(length - 1);
    boolean oneSyllable = true;
    for (int i = 0; i < length - 2; i++) {
      oneSyllable &= !isVowel(word.charAt(i));
    }
    return last == 'l' || last == 'p' || (oneSyllable && "bdgkmnrt".indexOf(last) >= 0);
  }

  private static String plural(String word) {
    if (endsInSibilant(word)) {
      return word + "es";
    }
    return endsInConsonantY(word) ? word.substring(0, word.length() - 1) + "ies" : word + "s";
  }

  private static void singulars(String word, List<String> forms) {
    int length = word.length();
    if (length > 4 && word.endsWith("ies")) {
      forms.add(word.substring(0, length - 3) + "y");
    }
    if (word.endsWith("es") && endsInSibilant(word.substring(0, length - 2))) {
      forms.add(word.substring(0, length - 2));
    }
    if (length > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
      forms.add(word.substring(0, length - 1));
    }
  }

  /** Returns the words with their spellings on the other side of the ocean. */
  static Set<String> spellings(Collection<String> words) {
    Set<String> all = new LinkedHashSet<>(words);
    for (String word : words) {
      swapSAndZ(word, all);
      swapOur(word, all);
      swapDoubledL(word, all);
    }
    for (String word : all.toArray(new String[0])) {
      swapParametrize(word, all);
    }
    return all;
  }

  /** Quantize, quantise; analyze, analyse. */
  private static void swapSAndZ(String word, Set<String> forms) {
    for (int at = 3; at < word.length() - 1; at++) {
      char c = word.charAt(at);
      if (c == 's' || c == 'z') {
        char before = word.charAt(at - 1);
        if ((before == 'i' && isOneOf(IZE_ENDINGS, word, at + 1))
            || (before == 'y' && isOneOf(VERB_ENDINGS, word, at + 1))) {
          forms.add(word.substring(0, at) + (c == 's' ? 'z' : 's') + word.substring(at + 1));
        }
      }
    }
  }

  private static boolean isOneOf(String[] endings, String word, int from) {
    for (String ending : endings) {
      if (word.length() - from == ending.length() && word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** Behaviour, behavior. */
  private static void swapOur(String word, Set<String> forms) {
    if (OUR_BEGINNINGS.indexOf(word.charAt(0)) < 0) {
      return;
    }
    for (String stem : OUR_STEMS) {
      if (word.startsWith(stem)) {
        if (word.startsWith("our", stem.length())) {
          forms.add(stem + "or" + word.substring(stem.length() + 3));
        } else if (word.startsWith("or", stem.length())) {
          forms.add(stem + "our" + word.substring(stem.length() + 2));
        }
      }
    }
  }

  /** Modeling, modelling. */
  private static void swapDoubledL(String word, Set<String> forms) {
    if (word.lastIndexOf('l') < 1) {
      return;
    }
    for (String ending : DOUBLED_ENDINGS) {
      int at = word.length() - ending.length() - 1;
      if (at >= 1 && word.charAt(at) == 'l' && word.endsWith(ending)) {
        if (isVowel(word.charAt(at - 1))) {
          forms.add(word.substring(0, at) + "ll" + ending);
        } else if (at >= 2 && word.charAt(at - 1) == 'l' && isVowel(word.charAt(at - 2))) {
          forms.add(word.substring(0, at - 1) + "l" + ending);
        }
      }
    }
  }

  /** Parametrize, parameterize. */
  private static void swapParametrize(String word, Set<String> forms) {
    if (word.indexOf("paramet") < 0) {
      return;
    } else if (word.contains("parametri")) {
      forms.add(word.replace("parametri", "parameteri"));
    } else if (word.contains("parameteri")) {
      forms.add(word.replace("parameteri", "parametri"));
    }
  }
}
