package io.github.pefttaxonomy.benchmarks;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The patterns of the JDK. The spellings are folded into a tree of common beginnings, which tries
 * longer ones first; a pattern cannot report two hits that overlap.
 */
final class TrieRegex implements Contender {
  private final Pattern pattern;

  TrieRegex(Terms terms) {
    Node root = new Node();
    terms.spellings().forEach(own -> own.forEach(root::add));
    StringBuilder regex = new StringBuilder("(?<= )");
    root.write(regex);
    this.pattern = Pattern.compile(regex.append("(?= )").toString());
  }

  @Override
  public Counts counts() {
    return Counts.LONGEST;
  }

  @Override
  public Session open() {
    Matcher matcher = pattern.matcher("");
    return text -> {
      matcher.reset(text.folded());
      long count = 0;
      while (matcher.find()) {
        count++;
      }
      return count;
    };
  }

  private static final class Node {
    private final Map<Character, Node> next = new TreeMap<>();
    private boolean ends;

    void add(String spelling) {
      Node node = this;
      for (char c : spelling.toCharArray()) {
        node = node.next.computeIfAbsent(c, any -> new Node());
      }
      node.ends = true;
    }

    void write(StringBuilder regex) {
      if (next.isEmpty()) {
        return;
      }
      boolean group = ends || next.size() > 1;
      regex.append(group ? "(?:" : "");
      String separator = "";
      for (Map.Entry<Character, Node> entry : next.entrySet()) {
        regex.append(separator).append(literal(entry.getKey()));
        entry.getValue().write(regex);
        separator = "|";
      }
      regex.append(group ? ")" : "").append(ends ? "?" : "");
    }

    private static String literal(char c) {
      return c < 0x80 && !Character.isLetterOrDigit(c) && c != ' ' ? "\\" + c : String.valueOf(c);
    }
  }
}
