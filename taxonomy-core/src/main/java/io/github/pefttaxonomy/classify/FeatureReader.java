package io.github.pefttaxonomy.classify;

import com.google.common.collect.ImmutableSet;
import io.github.pefttaxonomy.NamedMethod;
import io.github.pefttaxonomy.Role;
import io.github.pefttaxonomy.Taxonomy;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Reads the {@linkplain Feature features} of an assignment off its places. */
final class FeatureReader {
  /** Up to so many places, each is compared with each. */
  private static final int FEW = 12;

  private final ImmutableSet<String> ambiguous;

  FeatureReader(Taxonomy taxonomy) {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    for (NamedMethod method : taxonomy.methods()) {
      if (method.ambiguity().isPresent()) {
        names.add(MethodBook.sourceOf(method.name()));
      }
    }
    this.ambiguous = names.build();
  }

  /**
   * An assignment in the making.
   *
   * @param role its role
   * @param places its places, at least one
   * @param isOtherInTitle whether the title names another concept that the paper is about
   * @param related how many others that the paper is about share an ancestor with it
   */
  record Subject(Role role, List<Hit> places, boolean isOtherInTitle, int related) {}

  /** Returns the values of all features, in their order. */
  double[] read(Reading reading, Subject subject) {
    double[] values = new double[Feature.values().length];
    int abstractPlaces = 0;
    int turnedAway = 0;
    int names = 0;
    int ambiguousNames = 0;
    int firstInAbstract = reading.wordCount();
    for (Hit hit : subject.places) {
      if (hit.start >= reading.titleWordCount()) {
        abstractPlaces++;
        firstInAbstract = Math.min(firstInAbstract, hit.start);
      }
      turnedAway += hit.role.isAbout() ? 0 : 1;
      names += hit.isName ? 1 : 0;
      ambiguousNames += hit.isName && ambiguous.contains(hit.source) ? 1 : 0;
      raise(values, Feature.STRENGTH, hit.strength);
      raise(values, Feature.CUE, claim(hit.cue != null && hit.role == subject.role));
      raise(values, Feature.PHRASE, claim(hit.end - hit.start > 1));
    }
    int all = subject.places.size();
    boolean inTitle = abstractPlaces < all;
    put(values, Feature.WORDINGS, Math.log(wordings(reading, subject.places)));
    put(values, Feature.SOURCES, Math.log(sources(subject.places)));
    put(values, Feature.TITLE, claim(inTitle));
    put(values, Feature.TITLE_AND_ABSTRACT, claim(inTitle && abstractPlaces > 0));
    put(values, Feature.NAMES_ONLY, claim(names == all));
    put(values, Feature.AMBIGUOUS_ONLY, claim(ambiguousNames == all));
    put(values, Feature.TURNED_AWAY, (double) turnedAway / all);
    put(values, Feature.LATE, abstractPlaces == 0 ? 0 : lateness(reading, firstInAbstract));
    put(values, Feature.OTHER_IN_TITLE, claim(subject.isOtherInTitle));
    put(values, Feature.RELATED, Math.log(1 + subject.related));
    put(values, Feature.ROLE_STUDIED, claim(subject.role == Role.STUDIED));
    put(values, Feature.ROLE_COMPONENT, claim(subject.role == Role.COMPONENT));
    return values;
  }

  /** Returns how many different wordings there are, case left aside. */
  private static int wordings(Reading reading, List<Hit> places) {
    return different(
        places,
        (one, other) -> isSameWording(reading, one, other),
        hit -> {
          String text = reading.paper().text(reading.field(hit.start));
          return reading.span(hit.start, hit.end).of(text).toLowerCase(Locale.ROOT);
        });
  }

  private static boolean isSameWording(Reading reading, Hit one, Hit other) {
    int start = reading.wordStart(one.start);
    int length = reading.wordEnd(one.end - 1) - start;
    int otherStart = reading.wordStart(other.start);
    String text = reading.paper().text(reading.field(one.start));
    String otherText = reading.paper().text(reading.field(other.start));
    return reading.wordEnd(other.end - 1) - otherStart == length
        && text.regionMatches(true, start, otherText, otherStart, length);
  }

  private static int sources(List<Hit> places) {
    return different(places, (one, other) -> one.source.equals(other.source), hit -> hit.source);
  }

  /** Returns how many places differ: few are compared with each other, many by their keys. */
  private static int different(
      List<Hit> places, BiPredicate<Hit, Hit> isSame, Function<Hit, String> key) {
    if (places.size() > FEW) {
      return (int) places.stream().map(key).distinct().count();
    }
    int different = 0;
    for (int i = 0; i < places.size(); i++) {
      int before = 0;
      while (before < i && !isSame.test(places.get(i), places.get(before))) {
        before++;
      }
      different += before == i ? 1 : 0;
    }
    return different;
  }

  private static double lateness(Reading reading, int word) {
    int before = reading.titleWordCount();
    return (double) (word - before) / (reading.wordCount() - before);
  }

  private static void put(double[] values, Feature feature, double value) {
    values[feature.ordinal()] = value;
  }

  private static void raise(double[] values, Feature feature, double value) {
    values[feature.ordinal()] = Math.max(values[feature.ordinal()], value);
  }

  private static double claim(boolean isSo) {
    return isSo ? 1 : 0;
  }
}
