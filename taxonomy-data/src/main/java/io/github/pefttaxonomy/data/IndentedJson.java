package io.github.pefttaxonomy.data;

/** Writes indented JSON; the caller sees to it that brackets match. */
final class IndentedJson {
  private final StringBuilder out = new StringBuilder();
  private boolean isFirst = true;
  private boolean isAfterKey;
  private int depth;

  IndentedJson open(String bracket) {
    item();
    out.append(bracket);
    depth++;
    isFirst = true;
    return this;
  }

  IndentedJson close(String bracket) {
    depth--;
    if (!isFirst) {
      newLine();
    }
    out.append(bracket);
    isFirst = false;
    return this;
  }

  IndentedJson key(String name) {
    item();
    JsonText.quote(out, name);
    out.append(": ");
    isAfterKey = true;
    return this;
  }

  IndentedJson value(String text) {
    item();
    JsonText.quote(out, text);
    return this;
  }

  IndentedJson value(int number) {
    item();
    out.append(number);
    return this;
  }

  IndentedJson value(double number) {
    item();
    out.append(number);
    return this;
  }

  IndentedJson value(boolean truth) {
    item();
    out.append(truth);
    return this;
  }

  private void item() {
    if (isAfterKey) {
      isAfterKey = false;
      return;
    }
    if (out.length() > 0) {
      out.append(isFirst ? "" : ",");
      newLine();
    }
    isFirst = false;
  }

  private void newLine() {
    out.append('\n').append("  ".repeat(depth));
  }

  String text() {
    return out.append('\n').toString();
  }
}
