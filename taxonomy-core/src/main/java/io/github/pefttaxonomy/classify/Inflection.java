package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
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

  private Inflection() {}

  /** Returns the word, its plural and its singular, in British and American spelling. */
  static ImmutableSet<String> nounForms(String word) {
    Set<String> forms = new LinkedHashSet<>();
    forms.add(word);
    if (!isNumberLike(word)) {
      forms.add(plural(word));
      singulars(word, forms);
    }
    return spellings(forms);
  }

  /** Returns all regular forms of a verb given by its base form. */
  static ImmutableSet<String> verbForms(String base) {
    Set<String> forms = new LinkedHashSet<>();
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

  private static void addSuffixes(Set<String> forms, String stem, String... suffixes) {
    for (String suffix : suffixes) {
      forms.add(stem + suffix);
    }
  }

  private static boolean isNumberLike(String word) {
    return (word.length() < 3 && !word.chars().allMatch(c -> c >= 'a' && c <= 'z'))
        || word.chars().noneMatch(Character::isLetter)
        || word.endsWith("+");
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

  private static void singulars(String word, Set<String> forms) {
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
  static ImmutableSet<String> spellings(Set<String> words) {
    Set<String> all = new LinkedHashSet<>(words);
    for (String word : words) {
      swap(word, "iz", "is", IZE_ENDINGS, all);
      swap(word, "yz", "ys", VERB_ENDINGS, all);
      swapOur(word, all);
      swapDoubledL(word, all);
    }
    for (String word : ImmutableSet.copyOf(all)) {
      swapParametrize(word, all);
    }
    return ImmutableSet.copyOf(all);
  }

  /** Puts one pair of letters for the other before any of the endings. */
  private static void swap(
      String word, String one, String other, String[] endings, Set<String> forms) {
    for (String ending : endings) {
      int at = word.length() - ending.length() - 2;
      if (at >= 2 && word.endsWith(ending)) {
        if (word.startsWith(one, at)) {
          forms.add(word.substring(0, at) + other + ending);
        } else if (word.startsWith(other, at)) {
          forms.add(word.substring(0, at) + one + ending);
        }
      }
    }
  }

  private static void swapOur(String word, Set<String> forms) {
    for (String stem : OUR_STEMS) {
      if (word.startsWith(stem + "our")) {
        forms.add(stem + "or" + word.substring(stem.length() + 3));
      } else if (word.startsWith(stem + "or")) {
        forms.add(stem + "our" + word.substring(stem.length() + 2));
      }
    }
  }

  /** Modeling, modelling. */
  private static void swapDoubledL(String word, Set<String> forms) {
    for (String ending : DOUBLED_ENDINGS) {
      int at = word.length() - ending.length() - 1;
      if (at >= 1 && word.endsWith(ending) && word.charAt(at) == 'l') {
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
    int shorter = word.indexOf("parametri");
    int longer = word.indexOf("parameteri");
    if (shorter >= 0) {
      forms.add(word.replace("parametri", "parameteri"));
    } else if (longer >= 0) {
      forms.add(word.replace("parameteri", "parametri"));
    }
  }
}
