package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The regular forms of English words, made when rules are compiled so that nothing is inflected
 * when text is read. Forms that do not exist do no harm: no text holds them.
 */
final class Inflection {
  private static final Pattern SIBILANT = Pattern.compile(".*(s|x|z|ch|sh)");
  private static final Pattern CONSONANT_Y = Pattern.compile(".*[^aeiou]y");
  private static final Pattern DOUBLING =
      Pattern.compile("[^aeiou]*[aeiou][bdgklmnprt]|.*[aeiou][lp]");
  private static final Pattern IZE =
      Pattern.compile("(.{2,})(iz|is)(e|ed|es|er|ers|ing|able|ation|ations)");
  private static final Pattern YZE = Pattern.compile("(.{2,})(yz|ys)(e|ed|es|er|ers|ing)");
  private static final Pattern OUR = Pattern.compile("(behavi|col|neighb|fav|flav)(or|our)(.*)");
  private static final Pattern PARAMETRIZE = Pattern.compile("(.*)paramet(?:e?)r(i[zs].*)");
  private static final Pattern DOUBLE_L = Pattern.compile("(.*[aeiou])(l|ll)(ing|ed|er|ers)");

  private Inflection() {}

  /** Returns the word, its plural and its singular, in British and American spelling. */
  static ImmutableSet<String> nounForms(String word) {
    Set<String> forms = new LinkedHashSet<>();
    if (isNumberLike(word)) {
      forms.add(word);
    } else {
      forms.add(word);
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
    } else if (CONSONANT_Y.matcher(base).matches()) {
      forms.add(base.substring(0, base.length() - 1) + "ied");
      forms.add(base + "ing");
    } else {
      addSuffixes(forms, base, "ed", "ing");
      if (DOUBLING.matcher(base).matches()) {
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

  private static String plural(String word) {
    if (SIBILANT.matcher(word).matches()) {
      return word + "es";
    }
    return CONSONANT_Y.matcher(word).matches()
        ? word.substring(0, word.length() - 1) + "ies"
        : word + "s";
  }

  private static void singulars(String word, Set<String> forms) {
    if (word.endsWith("ies") && word.length() > 4) {
      forms.add(word.substring(0, word.length() - 3) + "y");
    }
    if (word.endsWith("es") && SIBILANT.matcher(word.substring(0, word.length() - 2)).matches()) {
      forms.add(word.substring(0, word.length() - 2));
    }
    if (word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us")) {
      forms.add(word.substring(0, word.length() - 1));
    }
  }

  /** Returns the words with their spellings on the other side of the ocean. */
  static ImmutableSet<String> spellings(Set<String> words) {
    ImmutableSet.Builder<String> all = ImmutableSet.builder();
    for (String word : words) {
      Set<String> variants = new LinkedHashSet<>();
      variants.add(word);
      vary(variants, IZE, "$1iz$3", "$1is$3");
      vary(variants, YZE, "$1yz$3", "$1ys$3");
      vary(variants, OUR, "$1or$3", "$1our$3");
      vary(variants, DOUBLE_L, "$1l$3", "$1ll$3");
      vary(variants, PARAMETRIZE, "$1parametr$2", "$1parameter$2");
      all.addAll(variants);
    }
    return all.build();
  }

  private static void vary(Set<String> variants, Pattern pattern, String one, String other) {
    for (String word : ImmutableSet.copyOf(variants)) {
      if (pattern.matcher(word).matches()) {
        variants.add(pattern.matcher(word).replaceFirst(one));
        variants.add(pattern.matcher(word).replaceFirst(other));
      }
    }
  }
}
