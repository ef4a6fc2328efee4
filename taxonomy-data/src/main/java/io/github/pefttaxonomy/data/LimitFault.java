package io.github.pefttaxonomy.data;

import java.util.Locale;

/** What is said of a source that breaks a limit, and how to raise it. */
final class LimitFault {
  private LimitFault() {}

  static String nesting(ReadLimits limits) {
    return message("nests deeper than " + shown(limits.nesting()) + " levels", "nesting");
  }

  static String stringLength(ReadLimits limits) {
    return message(
        "has a text of more than " + shown(limits.stringLength()) + " chars", "string length");
  }

  static String recordLength(ReadLimits limits) {
    return message(
        "has a record of more than " + shown(limits.stringLength()) + " chars", "string length");
  }

  static String numberLength(ReadLimits limits) {
    return message(
        "has a number of more than " + shown(limits.numberLength()) + " chars", "number length");
  }

  static String documentCount(ReadLimits limits) {
    return message("has more than " + shown(limits.documentCount()) + " records", "document count");
  }

  static String totalSize(ReadLimits limits, String unit) {
    return message("is larger than " + shown(limits.totalSize()) + " " + unit, "total size");
  }

  private static String message(String what, String limit) {
    return what + "; if that is right, raise the " + limit + " of ReadLimits";
  }

  private static String shown(long limit) {
    return String.format(Locale.ROOT, "%,d", limit);
  }
}
