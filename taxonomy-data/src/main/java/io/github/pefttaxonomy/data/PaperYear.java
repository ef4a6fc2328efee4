package io.github.pefttaxonomy.data;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the year in a date, however it is written. */
final class PaperYear {
  private static final Pattern YEAR = Pattern.compile("(?<![0-9])(1[5-9]|20|21)[0-9]{2}(?![0-9])");

  private PaperYear() {}

  static OptionalInt within(String date) {
    Matcher year = YEAR.matcher(date);
    return year.find() ? OptionalInt.of(Integer.parseInt(year.group())) : OptionalInt.empty();
  }
}
